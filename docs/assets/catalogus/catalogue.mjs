// Makes one list of the methods in the page, with filters, an order, and a choice to compare.
//
// Without this script the page has the same methods, grouped by element. What can be chosen stands
// in the form, what is chosen stands in the address: see address.mjs.
import { element } from "../search/element.mjs";
import { addressOf, readAddress } from "./address.mjs";
import { Chips } from "./chips.mjs";
import { Choice } from "./choice.mjs";
import { countWithout, filter } from "./filter.mjs";
import { ordered } from "./order.mjs";
import { facetsIn, methodsIn } from "./page.mjs";
import { methods, strangeFilters, told } from "./wording.mjs";

const NARROW = "(max-width: 59.9375em)"; // as in catalogus.css

class Catalogue {
  constructor(root) {
    this.root = root;
    this.form = this.part("[data-filters]");
    this.panel = this.part("[data-paneel]");
    this.status = this.part("[data-stand]");
    this.empty = this.part("[data-leeg]");
    this.list = this.part("[data-lijst]");
    this.order = this.part("[data-volgorde]");
    this.facets = facetsIn(this.form);
    this.methods = methodsIn(document, this.facets);
    this.choice = new Choice(this.methods, () => this.keepAddress());
    const changes = { undo: (input) => this.undo(input), clear: () => this.clear() };
    this.chips = new Chips(this.part("[data-chips]"), this.facets, changes);
    this.narrow = matchMedia(NARROW);
    this.strange = element("p", { class: "vreemd", hidden: true });
    this.shows = element("button", { class: "md-button md-button--primary toon" });
  }

  start() {
    this.panel.append(this.shows);
    this.foldPanel();
    this.status.after(this.strange);
    this.root.append(this.choice.bar);
    this.listen();
    this.takeAnchor();
    this.takeAddress();
    this.unveil();
  }

  part(selector) {
    return this.root.querySelector(selector);
  }

  listen() {
    this.form.addEventListener("change", () => this.changed());
    this.form.addEventListener("submit", (event) => this.showFound(event));
    this.order.addEventListener("change", () => this.changed());
    window.addEventListener("popstate", () => this.takeAddress());
    this.narrow.addEventListener("change", () => this.foldPanel());
  }

  // On a phone the filters lie above the list, and would hide it.
  foldPanel() {
    this.panel.open = !this.narrow.matches;
  }

  // One list instead of the groups.
  unveil() {
    for (const part of document.querySelectorAll("[data-groep]")) part.remove();
    document.querySelector(".md-skip")?.setAttribute("href", "#gevonden"); // was the first group
    this.form.hidden = false;
    this.part("[data-gevonden]").hidden = false;
  }

  // A link to the group of an element leads to the list of that element.
  takeAnchor() {
    const anchor = location.hash.slice(1);
    if (!anchor || !document.getElementById(anchor)?.matches("[data-groep]")) return;
    history.replaceState(history.state, "", `${location.pathname}?element=${anchor}`);
  }

  takeAddress() {
    const asked = readAddress(location.search, this.facets);
    for (const { key, part, values } of this.facets) {
      for (const { value, input } of values) input.checked = Boolean(asked.chosen.get(key)?.has(value));
      part.open ||= asked.chosen.has(key); // what is chosen is in sight
    }
    this.order.value = asked.order;
    if (this.order.selectedIndex < 0) this.order.selectedIndex = 0;
    this.strange.textContent = asked.strange.length ? strangeFilters(asked.strange) : "";
    this.strange.hidden = asked.strange.length === 0;
    this.choice.set(asked.compared);
    this.show();
  }

  chosen() {
    const pairs = this.facets.map(({ key, values }) => [
      key,
      new Set(values.filter(({ input }) => input.checked).map(({ value }) => value)),
    ]);
    return new Map(pairs.filter(([, values]) => values.size));
  }

  changed() {
    this.strange.hidden = true;
    this.keepAddress("pushState");
    this.show();
  }

  // Each change of the filters is a step back for the back button; choosing to compare is not.
  keepAddress(how = "replaceState") {
    const order = this.order.selectedIndex ? this.order.value : "";
    const state = { chosen: this.chosen(), order, compared: this.choice.chosen };
    const address = addressOf(location.search, this.facets, state);
    try {
      history[how](null, "", `${location.pathname}${address}`);
    } catch {
      // Safari allows a hundred changes in half a minute; the next one will do
    }
  }

  show() {
    const chosen = this.chosen();
    const { found, counts } = filter(this.methods, chosen, this.facets);
    this.showList(new Set(found));
    this.showCounts(counts, chosen);
    this.chips.show();
    this.showEmpty(found.length, chosen);
    this.status.textContent = told(found.length, this.methods.length);
    this.shows.textContent = `Toon ${methods(found.length)}`;
  }

  showList(found) {
    const option = this.order.selectedOptions[0];
    const facet = this.facets.find(({ key }) => key === option.value);
    const cards = ordered(this.methods, facet, "aflopend" in option.dataset);
    for (const method of this.methods) method.card.hidden = !found.has(method);
    if (cards.some(({ card }, place) => this.list.children[place] !== card)) {
      this.list.replaceChildren(...cards.map(({ card }) => card));
    }
  }

  showCounts(counts, chosen) {
    for (const { key, part, values } of this.facets) {
      for (const { value, input, count } of values) {
        const number = counts.get(key).get(value) ?? 0;
        count.textContent = number;
        input.closest("label").classList.toggle("geen", number === 0);
      }
      tellChosen(part.querySelector("[data-aantal-gekozen]"), chosen.get(key)?.size ?? 0);
    }
    const all = [...chosen.values()].reduce((sum, { size }) => sum + size, 0);
    tellChosen(this.part("[data-aantal-filters]"), all);
  }

  // What one can do when nothing is left: leave one of the choices out.
  showEmpty(found, chosen) {
    this.empty.hidden = found > 0;
    const offers = found > 0 ? [] : [...chosen.keys()].map((key) => this.offer(key, chosen));
    const useful = offers.filter(({ number }) => number > 0);
    useful.sort((one, other) => other.number - one.number);
    const list = element("ul", {}, ...useful.map(({ button }) => element("li", {}, button)));
    const told = useful.length
      ? "Laat een van je keuzes los:"
      : "Ook met één keuze minder is er geen. Haal er meer weg, of wis alle filters.";
    this.empty.replaceChildren(element("p", {}, told), ...(useful.length ? [list] : []));
  }

  offer(key, chosen) {
    const number = countWithout(key, this.methods, chosen);
    const facet = this.facets.find((each) => each.key === key);
    const text = `Zonder ‘${facet.name}’: ${methods(number)}`;
    const button = element("button", { type: "button", class: "md-button" }, text);
    button.addEventListener("click", () => {
      for (const { input } of facet.values) input.checked = false;
      this.changed();
      this.part("#gevonden").focus();
    });
    return { number, button };
  }

  undo(input) {
    input.checked = false;
    this.changed();
    if (!this.chosen().size) this.part("#gevonden").focus();
  }

  clear() {
    for (const { values } of this.facets) for (const { input } of values) input.checked = false;
    this.changed();
    this.part("#gevonden").focus();
  }

  showFound(event) {
    event.preventDefault();
    this.foldPanel();
    this.part("#gevonden").focus();
  }
}

function tellChosen(place, number) {
  const told = element("span", { class: "verborgen" }, " gekozen");
  place.replaceChildren(...(number ? [`${number}`, told] : []));
}

const root = document.querySelector("[data-catalogus]");
if (root) new Catalogue(root).start();
