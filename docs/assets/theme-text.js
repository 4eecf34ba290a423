// The theme puts texts into a page as if they were HTML. With this they come in as the texts they
// are: for whatever does not go through trusted.mjs, a browser that knows Trusted Types asks here.
{
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
  const asText = (text) => text.replace(/[&<>]/g, (sign) => signs[sign]);
  globalThis.trustedTypes?.createPolicy("default", { createHTML: asText });
}
