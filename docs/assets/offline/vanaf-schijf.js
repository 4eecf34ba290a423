// The guide opened from a disk (file:), without a server. No module, because a browser loads none
// from there. It makes links to pages work, and says what does not.
if (location.protocol === "file:") {
  document.addEventListener("click", ({ target }) => leadToFile(target.closest("a[href]")), true);
  for (const each of document.querySelectorAll("[data-vanaf-schijf]")) each.hidden = false;
}

// A server makes `methoden/` out of `methoden/index.html`; here there is only the file.
function leadToFile(link) {
  if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
}
