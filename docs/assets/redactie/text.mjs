// The text of the file: numbered lines, and behind every line what is wrong with it.
//
// The area itself is transparent. Under it lies the same text in the same letters, of which only
// the marks and the messages show; both scroll together.
import { element } from "../search/element.mjs";

export class Text {
  constructor(root, { onInput }) {
    this.area = root.querySelector("[data-tekst]");
    this.numbers = root.querySelector("[data-nummers]");
    this.under = root.querySelector("[data-onder]");
    this.area.addEventListener("input", () => {
      this.mark([]);
      onInput(this.area.value);
    });
    this.area.addEventListener("scroll", () => this.follow());
  }

  get value() {
    return this.area.value;
  }

  // Shows a text; the place of the cursor stays when the text is the same.
  show(text) {
    if (this.area.value !== text) this.area.value = text;
  }

  // Messages about this file, each with regel, kolom, wat and doe.
  mark(messages) {
    const lines = this.area.value.split("\n");
    const told = new Map();
    for (const message of messages) {
      told.set(message.regel, [...(told.get(message.regel) ?? []), message]);
    }
    this.numbers.replaceChildren(...lines.map((_, index) => numberOf(index + 1, told)));
    this.under.replaceChildren(...lines.map((line, index) => lineOf(line, told.get(index + 1))));
    this.follow();
  }

  follow() {
    this.numbers.scrollTop = this.area.scrollTop;
    this.under.scrollTop = this.area.scrollTop;
    this.under.scrollLeft = this.area.scrollLeft;
  }

  // Puts the cursor at a line and column (from 1), and the line in the middle.
  goTo(line, column) {
    const lines = this.area.value.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const start = before + Math.min(column - 1, lines[line - 1]?.length ?? 0);
    this.area.parentElement.parentElement.scrollIntoView({ block: "center" });
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(start, before + (lines[line - 1]?.length ?? 0));
    const height = this.area.scrollHeight / Math.max(lines.length, 1);
    this.area.scrollTop = Math.max((line - 1) * height - this.area.clientHeight / 2, 0);
    this.follow();
  }
}

function numberOf(number, told) {
  return element("div", { class: told.has(number) ? "fout" : undefined }, String(number));
}

function lineOf(line, messages) {
  if (!messages) return element("div", {}, line || " ");
  const [{ kolom }] = messages;
  const words = messages.map(({ wat, doe }) => `${wat}; ${doe}`).join(" · ");
  return element(
    "div",
    { class: "fout" },
    line.slice(0, kolom - 1),
    element("span", { class: "plek" }, line.slice(kolom - 1) || " "),
    element("span", { class: "wat" }, `  ◂ ${words}`),
  );
}
