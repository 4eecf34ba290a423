// What stands above a print: the name, the date, the version of the content, the address.
import { dateText, make } from "./elements.mjs";
import { nameOf } from "./saved.mjs";

export class Paper {
  // `fresh()` brings the list of answers up to date.
  constructor(root, { engine, initiative, fresh }) {
    this.head = root.querySelector("[data-afdruk]");
    addEventListener("beforeprint", () => {
      fresh();
      this.show(initiative.record, engine.versie);
    });
  }

  show(record, version) {
    const rows = [
      ["Naam", nameOf(record)],
      ["Geprint op", dateText(new Date().toISOString())],
      ["Inhoud van de gids", version ? `versie ${version}` : "onbekend"],
      ["Adres", `${location.origin}${location.pathname}`],
    ];
    this.head.replaceChildren(
      ...rows.flatMap(([term, text]) => [make("dt", {}, term), make("dd", {}, text)]),
    );
  }
}
