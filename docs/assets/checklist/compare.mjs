// Puts filled-in checklists side by side: from this device, from files, from links. The engine
// compares; its HTML is shown as it is.
import { showReport } from "../trusted.mjs";
import { dateText, make } from "./elements.mjs";
import { openFile, openLink } from "./opening.mjs";

const FEWEST = 2;
const FILES = "vergelijk-bestanden"; // where one adds what to compare

export class Compare {
  constructor(root, { engine, basis, initiative, notices }) {
    const part = (name) => root.querySelector(`[data-vergelijk${name}]`);
    this.engine = engine;
    this.basis = basis;
    this.initiative = initiative;
    this.notices = notices;
    this.brought = []; // from files and links
    this.choice = part("-keuze");
    this.items = part("-lijst");
    this.link = part("-link");
    this.result = root.querySelector("[data-vergelijking]");
    this.print = root.querySelector("[data-na-vergelijken]");
    part("-bestanden").addEventListener("change", (event) => this.addFiles(event.target));
    part("-voeg-toe").addEventListener("click", () => this.addLink());
    this.link.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.addLink();
    });
    root.querySelector("[data-vergelijk]").addEventListener("submit", (event) => {
      event.preventDefault();
      this.compare();
    });
  }

  show() {
    const chosen = new Map(this.rows().map((row) => [row.set.antwoorden, row]));
    this.sets = [...this.initiative.comparable(), ...this.brought];
    this.choice.hidden = this.sets.length === 0;
    this.items.replaceChildren(...this.sets.map((set, number) => item(set, number)));
    for (const row of this.rows()) {
      const before = chosen.get(row.set.antwoorden);
      if (before) Object.assign(row.name, { value: before.name.value });
    }
  }

  rows() {
    return [...this.items.children].map((element) => ({
      set: this.sets[element.dataset.nummer],
      box: element.querySelector('[type="checkbox"]'),
      name: element.querySelector('[type="text"]'),
    }));
  }

  async addFiles(input) {
    const files = [...input.files];
    input.value = "";
    const openings = files.map(({ name }, number) => ({
      what: `‘${name}’`,
      name: name.replace(/\.json$/i, ""),
      open: () => openFile(this.engine, files[number]),
    }));
    await this.add(openings, input.id);
  }

  async addLink() {
    const text = this.link.value.trim();
    if (!text) return;
    const open = () => openLink(this.engine, text);
    const added = await this.add([{ what: "De link", name: "Uit een link", open }], this.link.id);
    if (added) this.link.value = "";
  }

  // Adds what can be opened, tells of the rest why not; resolves with whether all went well.
  async add(openings, field) {
    const told = [];
    const faults = [];
    for (const { what, name, open } of openings) {
      try {
        const { antwoorden, meldingen } = await open();
        this.brought.push({ naam: antwoorden.naam ?? name, antwoorden, chosen: true });
        told.push(`${what} is toegevoegd.`, ...meldingen);
      } catch (failure) {
        faults.push(`${what} kan niet open. ${failure.message}`);
      }
    }
    this.show();
    this.notices.hideTrouble();
    if (told.length > 0) this.notices.showNotice(...told);
    if (faults.length > 0) this.notices.showTrouble(faults, field);
    return faults.length === 0;
  }

  async compare() {
    const sets = this.rows()
      .filter(({ box }) => box.checked)
      .map(({ set, name }) => ({ naam: name.value, antwoorden: set.antwoorden }));
    if (sets.length < FEWEST) {
      const what = "Er is nog niet genoeg om te vergelijken. Kies er minstens twee, of voeg iets toe.";
      this.notices.showTrouble([what], FILES);
      return;
    }
    try {
      const { html } = await this.engine.ask("vergelijk", { sets, basis: this.basis });
      this.notices.hideTrouble();
      showReport(this.result, html);
      this.print.hidden = false;
      this.result.focus();
    } catch (failure) {
      this.notices.showTrouble([`Vergelijken lukt niet. ${failure.message}`]);
    }
  }
}

function item({ naam, antwoorden, gewijzigd, chosen = false }, number) {
  const when = gewijzigd ? `, ${dateText(gewijzigd)}` : "";
  const count = Object.keys(antwoorden.antwoorden).length;
  const box = make("input", { type: "checkbox", checked: chosen });
  const text = `${naam}${when}, ${count} ${count === 1 ? "antwoord" : "antwoorden"}`;
  const name = make("input", { type: "text", value: naam, maxlength: "60" });
  return make(
    "li",
    { "data-nummer": String(number) },
    make("label", { class: "keuze" }, box, make("span", {}, text)),
    make("label", { class: "naamveld" }, "Wie of wanneer? ", name),
  );
}
