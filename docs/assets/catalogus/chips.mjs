// What is chosen, as buttons that undo it one by one.
import { element } from "../search/element.mjs";

export class Chips {
  // `undo` is called with the input of a choice, `clear` when all must go.
  constructor(place, facets, { undo, clear }) {
    this.place = place;
    this.facets = facets;
    this.undo = undo;
    this.clear = clear;
  }

  show() {
    const chips = this.facets.flatMap(({ name, values }) =>
      values.filter(({ input }) => input.checked).map((value) => this.chip(name, value)),
    );
    this.place.replaceChildren(...(chips.length ? [this.list(chips)] : []));
  }

  list(chips) {
    const all = element("button", { type: "button", class: "wis" }, "Wis alle filters");
    all.addEventListener("click", () => this.clear());
    const items = [...chips, all].map((button) => element("li", {}, button));
    return element("ul", { class: "chips", "aria-label": "Gekozen filters" }, ...items);
  }

  chip(facet, { name, input }) {
    const cross = element("span", { "aria-hidden": "true" }, " ×");
    const told = element("span", { class: "verborgen" }, " weghalen");
    const button = element("button", { type: "button" }, `${facet}: ${name}`, told, cross);
    button.addEventListener("click", () => {
      const at = this.buttons().indexOf(button);
      this.undo(input);
      (this.buttons()[at] ?? this.buttons().at(-1))?.focus(); // not lost with the button
    });
    return button;
  }

  buttons() {
    return [...this.place.querySelectorAll("button:not(.wis)")];
  }
}
