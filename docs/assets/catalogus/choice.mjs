// Choosing two or three methods on their cards, to put them side by side.
import { element } from "../search/element.mjs";
import { MOST, TOO_MANY, toCompare } from "./wording.mjs";

export class Choice {
  // `changed` is called when something else is chosen.
  constructor(methods, changed) {
    this.methods = new Map(methods.map((method) => [method.slug, method]));
    this.changed = changed;
    this.chosen = [];
    this.boxes = new Map(methods.map((method) => [method.slug, this.addBox(method)]));
    this.told = element("p", { role: "status" });
    this.names = element("ul", { class: "chips" });
    this.link = element("a", { class: "md-button md-button--primary" }, "Vergelijk");
    const attributes = { class: "keuzebalk", "aria-label": "Vergelijken", hidden: true };
    this.bar = element("section", attributes, this.told, this.names, this.link);
  }

  set(slugs) {
    this.chosen = slugs.filter((slug) => this.methods.has(slug)).slice(0, MOST);
    this.show();
  }

  addBox({ slug, name, card }) {
    const box = element("input", { type: "checkbox", "data-vergelijk": slug });
    box.addEventListener("change", () => this.turn(slug, box.checked));
    const told = element("span", { class: "verborgen" }, ` ${name}`);
    card.append(element("label", { class: "kies" }, box, " Vergelijk", told));
    return box;
  }

  turn(slug, on) {
    const others = this.chosen.filter((each) => each !== slug);
    if (on && others.length === MOST) {
      this.boxes.get(slug).checked = false;
      this.told.textContent = TOO_MANY;
      return;
    }
    this.chosen = on ? [...others, slug] : others;
    this.show();
    this.changed();
  }

  show() {
    for (const [slug, box] of this.boxes) box.checked = this.chosen.includes(slug);
    this.bar.hidden = this.chosen.length === 0;
    this.told.textContent = this.chosen.length ? toCompare(this.chosen.length) : "";
    this.names.replaceChildren(...this.chosen.map((slug) => this.chip(slug)));
    this.link.hidden = this.chosen.length < 2;
    this.link.href = `vergelijk/?methoden=${this.chosen.join(",")}`;
  }

  chip(slug) {
    const cross = element("span", { "aria-hidden": "true" }, " ×");
    const told = element("span", { class: "verborgen" }, " niet vergelijken");
    const name = this.methods.get(slug).name;
    const button = element("button", { type: "button" }, name, told, cross);
    button.addEventListener("click", () => {
      this.turn(slug, false);
      const next = this.names.querySelector("button") ?? this.boxes.get(slug);
      next.focus();
    });
    return element("li", {}, button);
  }
}
