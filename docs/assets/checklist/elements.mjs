// Makes elements: `make("p", { class: "uitleg" }, "Tekst", child)`. Text is text, never HTML.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export function button(text, onClick, attributes = {}) {
  const element = make("button", { class: "md-button", type: "button", ...attributes }, text);
  element.addEventListener("click", onClick);
  return element;
}

export function list(items) {
  return make("ul", {}, ...items.map((item) => make("li", {}, item)));
}

const WHEN = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeStyle: "short" });

export function dateText(iso) {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? "onbekende datum" : WHEN.format(date);
}
