// The page that puts two or three methods side by side: `?methoden=kan-wel,vouchersysteem`.
import { element } from "../search/element.mjs";
import { slugsIn } from "./address.mjs";
import { NotFoundError, record } from "./records.mjs";
import { comparison } from "./table.mjs";
import { joined, MOST } from "./wording.mjs";

const DATE = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" });

class Comparison {
  constructor(root) {
    this.root = root;
    this.base = new URL(root.dataset.basis, location);
    this.status = root.querySelector("[data-stand]");
    this.outcome = root.querySelector("[data-uitkomst]");
    this.rows = root.querySelector("[data-rijen]").content;
    this.asked = slugsIn(new URLSearchParams(location.search), "methoden");
  }

  async start() {
    this.root.querySelector("[data-zonder-script]").hidden = true;
    if (!this.asked.length) return;
    this.status.textContent = "De methoden worden opgehaald …";
    try {
      this.show(await this.collect(this.asked.slice(0, MOST)));
    } catch (failure) {
      console.error(failure);
      this.showFailure();
    }
  }

  // Resolves to the records that there are, and the names that no method has.
  async collect(slugs) {
    const missing = [];
    const found = await Promise.all(
      slugs.map((slug) =>
        record(this.base, slug).catch((failure) => {
          if (!(failure instanceof NotFoundError)) throw failure;
          missing.push(slug);
          return [];
        }),
      ),
    );
    const records = new Map(found.flat().map((each) => [each.id, each])); // a former name gives the new one
    return { records: [...records.values()], missing };
  }

  show({ records, missing }) {
    const names = joined(records.map(({ naam }) => naam));
    if (records.length) document.title = `${names} vergelijken - ${document.title.split(" - ").at(-1)}`;
    this.status.textContent = [this.told(records, names), ...this.remarks(missing)].join(" ");
    if (!records.length) return;
    document.querySelector("[data-uitleg]").hidden = true;
    const head = (each) => this.head(each, records);
    const parts = records.length > 1 ? comparison(records, this.rows, head) : [];
    this.outcome.replaceChildren(this.paper(), ...parts, this.actions(records));
  }

  told(records, names) {
    if (!records.length) return "";
    return records.length === 1 ? `${names}: kies er nog een of twee om te vergelijken.` : `Vergeleken: ${names}.`;
  }

  remarks(missing) {
    const remarks = missing.map((slug) => `‘${slug}’ staat niet (meer) in de gids.`);
    if (this.asked.length > MOST) remarks.push(`Je ziet de eerste ${MOST} van de ${this.asked.length}.`);
    return remarks;
  }

  showFailure() {
    this.status.textContent = "Het ophalen lukt nu niet. Misschien is er geen verbinding.";
    const again = element("button", { type: "button", class: "md-button" }, "Probeer het nog eens");
    again.addEventListener("click", () => {
      this.outcome.replaceChildren();
      this.start();
    });
    this.outcome.replaceChildren(element("p", {}, again));
  }

  head({ id, naam }, records) {
    const link = element("a", { href: new URL(`${id}/`, this.base).href }, naam);
    const address = this.address(records.map((each) => each.id).filter((each) => each !== id));
    const attributes = { class: "weg", href: address, "aria-label": `Haal weg: ${naam}` };
    return [link, element("a", attributes, "Haal weg")];
  }

  actions(records) {
    const ids = records.map(({ id }) => id);
    const print = element("button", { type: "button", class: "md-button md-button--primary" }, "Print dit overzicht");
    print.addEventListener("click", () => window.print());
    const choose = element("a", { class: "md-button", href: this.listAddress(ids) }, "Kies in de lijst");
    const buttons = element("p", { class: "knoppen" }, ...(ids.length > 1 ? [print, " "] : []), choose);
    return element("div", { class: "niet-printen" }, ...this.relatives(records), buttons);
  }

  // Related methods that can be put beside the others.
  relatives(records) {
    const ids = records.map(({ id }) => id);
    if (ids.length === MOST) return [];
    const related = records.flatMap(({ verwant }) => verwant.map(({ methode }) => methode));
    const others = new Map(related.map(({ id, naam }) => [id, naam]));
    for (const id of ids) others.delete(id);
    if (!others.size) return [];
    const items = [...others].map(([id, naam]) =>
      element("li", {}, element("a", { href: this.address([...ids, id]) }, naam)),
    );
    const heading = element("h2", {}, "Zet er een verwante methode naast");
    return [heading, element("ul", {}, ...items)];
  }

  // On paper: what this is, where it comes from, and when.
  paper() {
    const text = `Wijkengids, ${DATE.format(new Date())}. ${location.href} Tekst: CC BY 4.0.`;
    return element("p", { class: "op-papier" }, text);
  }

  address(ids) {
    return ids.length ? `?methoden=${ids.join(",")}` : this.listAddress([]);
  }

  listAddress(ids) {
    const list = new URL(this.base);
    if (ids.length) list.search = `?vergelijk=${ids.join(",")}`;
    return list.href;
  }
}

const root = document.querySelector("[data-vergelijking]");
if (root) new Comparison(root).start();
