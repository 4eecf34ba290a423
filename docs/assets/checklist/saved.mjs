// The list "Verder met …" on the start screen.
import { button, dateText, make } from "./elements.mjs";

const TEXT = "tekstknop"; // a button that looks like a link

export class Saved {
  constructor(root, { onOpen, onRemove }) {
    this.section = root.querySelector("[data-bewaard]");
    this.items = root.querySelector("[data-bewaard-lijst]");
    this.new = root.querySelector("[data-nieuw]");
    this.onOpen = onOpen;
    this.onRemove = onRemove;
  }

  show(initiatives, openId) {
    this.section.hidden = initiatives.length === 0;
    this.new.hidden = openId === undefined;
    this.items.replaceChildren(...initiatives.map((each) => this.item(each, each.id === openId)));
  }

  item({ id, record }, isOpen) {
    const name = nameOf(record);
    const state = isOpen ? " (nu open)" : "";
    const when = make("span", { class: "datum" }, `${dateText(record.gewijzigd)}${state}`);
    const label = `Verder met ${name}, ${dateText(record.gewijzigd)}`;
    const open = button(name, () => this.onOpen(id), { class: TEXT, "aria-label": label });
    const wipe = { class: TEXT, "aria-label": `Wis ${name}` };
    const remove = button("Wis", () => this.onRemove(id, name), wipe);
    return make("li", {}, open, " ", when, " ", remove);
  }
}

export function nameOf(record) {
  return record.naam || "Zonder naam";
}
