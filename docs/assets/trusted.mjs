// The only way in which HTML comes into a page from a script, and a worker is started.
//
// The policy of the site lets a browser refuse every other way (require-trusted-types-for). The
// HTML is that of the reports, made and escaped by actie_engine; what could run a script in it
// means that something is wrong, and is not shown.
const ACTIVE = "base, embed, form, frame, frameset, iframe, link, meta, object, script, style";
const ADDRESSES = new Set(["action", "formaction", "href", "src", "xlink:href"]);
const HARMLESS = new Set(["http:", "https:"]);

const rules = { createHTML: (html) => html, createScriptURL: ownAddress };
const policy = globalThis.trustedTypes?.createPolicy("wijkengids", rules) ?? rules;

// Replaces what is in an element by a report; raises an Error, and changes nothing, when the
// report could run a script.
export function showReport(element, html) {
  const template = document.createElement("template"); // nothing in a template is loaded or run
  template.innerHTML = policy.createHTML(html);
  const risk = riskIn(template.content);
  if (risk) throw new Error(`Geweigerd in een verslag: ${risk}`);
  element.replaceChildren(template.content);
}

export function startWorker(url, options) {
  return new Worker(policy.createScriptURL(String(url)), options);
}

// For the service worker too: an address of this site, as the browser wants to have it.
export function scriptAddress(url) {
  return policy.createScriptURL(String(url));
}

function ownAddress(address) {
  const url = new URL(address, document.baseURI);
  if (url.origin !== location.origin) throw new TypeError(`Niet van deze site: ${url.origin}`);
  return url.href;
}

function riskIn(content) {
  const active = content.querySelector(ACTIVE);
  if (active) return active.localName;
  for (const element of content.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc") return name;
      if (ADDRESSES.has(name) && !isHarmless(value)) return `${name}="${value}"`;
    }
  }
  return "";
}

function isHarmless(address) {
  return HARMLESS.has(new URL(address, document.baseURI).protocol);
}
