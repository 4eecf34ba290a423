// The search dialog: a field, and a list of links below it that follows what is typed.
import { element } from "./element.mjs";
import { loader } from "./files.mjs";
import { Index } from "./index.mjs";
import { showGroups } from "./results.mjs";
import { search } from "./search.mjs";
import { slashIsOn, turnSlash } from "./slash.mjs";
import { FAILED, LOADING, nothing, told } from "./wording.mjs";

const PAUSE = 150; // milliseconds without typing after which is sought
const QUIET = 300; // milliseconds after which the outcome is announced
const PATIENCE = 600; // milliseconds after which is said that it takes time
const FIELD = {
  type: "search",
  id: "zoek-veld",
  name: "zoek",
  maxlength: "120",
  autocomplete: "off",
  autocapitalize: "off",
  spellcheck: "false",
  enterkeyhint: "search",
  "aria-describedby": "zoek-uitleg",
};

export class SearchDialog {
  constructor(site) {
    this.site = site;
    this.sought = "";
    this.answered = Promise.resolve();
    this.timer = 0;
    this.announcement = 0;
    this.build();
    this.listen();
    document.body.append(this.dialog);
  }

  // Returns a dialog that is ready to be seen.
  static async load(site) {
    const href = new URL("assets/search/search.css", site).href;
    const style = element("link", { rel: "stylesheet", href });
    const loaded = new Promise((resolve) => (style.onload = style.onerror = resolve));
    document.head.append(style);
    await loaded;
    return new SearchDialog(site);
  }

  open(query) {
    if (query !== undefined) this.field.value = query;
    if (!this.dialog.open) this.dialog.showModal();
    this.field.focus();
    this.field.select();
    this.seek();
  }

  build() {
    this.field = element("input", FIELD);
    this.shut = element("button", { type: "button", class: "zoek-sluit" }, "Sluit");
    this.status = element("p", { class: "zoek-stand", role: "status" });
    this.outcome = element("div", { class: "zoek-uitkomst", "data-voor": "" });
    this.slash = element("input", { type: "checkbox", id: "zoek-streep" });
    this.slash.checked = slashIsOn();
    const name = element("label", { id: "zoek-naam", for: FIELD.id }, "Zoek in de gids");
    const bar = element("div", { class: "zoek-balk" }, this.field, this.shut);
    this.form = element("form", { role: "search", "aria-labelledby": name.id }, name, bar);
    const parts = [this.form, this.status, this.outcome, this.foot()];
    this.dialog = element("dialog", { class: "zoek", "aria-labelledby": name.id }, ...parts);
  }

  foot() {
    const help = "Pijltjes: door de resultaten. Enter: openen. Esc: sluiten.";
    const slash = element("label", { for: this.slash.id }, this.slash, " Open zoeken met /");
    const register = element("a", { href: this.addressIn("register/") }, "Alles op alfabet");
    const told = element("p", { id: "zoek-uitleg" }, help);
    return element("div", { class: "zoek-voet" }, told, slash, register);
  }

  listen() {
    this.field.addEventListener("input", () => this.seekSoon());
    this.form.addEventListener("submit", (event) => this.openFirst(event));
    this.shut.addEventListener("click", () => this.dialog.close());
    this.slash.addEventListener("change", () => turnSlash(this.slash.checked));
    this.dialog.addEventListener("keydown", (event) => this.press(event));
    this.dialog.addEventListener("click", (event) => this.click(event));
    this.dialog.addEventListener("close", () => this.keepAddress(""));
  }

  seekSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.seek(), PAUSE);
  }

  // Resolves when what is in the field is answered.
  seek() {
    clearTimeout(this.timer);
    const text = this.field.value.trim();
    this.keepAddress(text);
    if (text !== this.sought) {
      this.sought = text;
      this.answered = this.answer(text);
    }
    return this.answered;
  }

  async answer(text) {
    if (!text) {
      this.show([], "");
      return;
    }
    this.say(LOADING, PATIENCE);
    try {
      await this.find(text);
    } catch (failure) {
      if (text === this.sought) this.showFailure(failure);
    }
  }

  async find(text) {
    this.index ??= await Index.open(loader(this.addressIn("assets/search/index/")));
    const found = await search(text, this.index);
    const groups = await showGroups(found.groups, found.marks, this.index, this.site);
    if (text !== this.sought) return; // something else was typed meanwhile
    if (groups.length) this.show(groups, told(found));
    else this.show([this.instead(found.nearest)], nothing(text));
  }

  show(parts, status) {
    this.outcome.dataset.voor = this.sought; // tells for which query this is
    this.outcome.replaceChildren(...parts);
    this.outcome.scrollTop = 0;
    this.say(status, QUIET);
  }

  // Screen readers read this aloud, so it waits until there is nothing newer to say.
  say(text, delay) {
    clearTimeout(this.announcement);
    this.announcement = setTimeout(() => (this.status.textContent = text), delay);
  }

  showFailure(failure) {
    console.error(failure);
    this.sought = "";
    this.index = undefined;
    const again = element("button", { type: "button" }, "Probeer het nog eens");
    again.addEventListener("click", () => this.seek());
    const register = element("a", { href: this.addressIn("register/") }, "Zoek op alfabet");
    this.show([element("p", { class: "zoek-leeg" }, again, " ", register)], FAILED);
  }

  // What one can do when nothing was found.
  instead(words) {
    const part = element("div", { class: "zoek-leeg" });
    if (words.length) {
      part.append(element("h2", { id: "zoek-bedoeld" }, "Bedoelde je"), this.wordList(words));
    }
    const catalogue = element("a", { href: this.addressIn("methoden/") }, "Bekijk alle methoden");
    const register = element("a", { href: this.addressIn("register/") }, "Zoek op alfabet");
    part.append(element("h2", {}, words.length ? "Of kijk zelf rond" : "Kijk zelf rond"));
    part.append(element("ul", {}, element("li", {}, catalogue), element("li", {}, register)));
    return part;
  }

  wordList(words) {
    const list = element("ul", { class: "zoek-woorden", "aria-labelledby": "zoek-bedoeld" });
    for (const word of words) {
      const link = element("a", { href: this.addressOf(word), "data-woord": word }, word);
      list.append(element("li", {}, link));
    }
    return list;
  }

  press(event) {
    event.stopPropagation(); // the theme has keys of its own
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.dialog.close();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key.length === 1 && event.key !== " " && event.target.matches(".zoek-uitkomst a")) {
      this.field.focus(); // who types, types on
    }
  }

  // From the field to the results and back.
  move(step) {
    const stops = [this.field, ...this.outcome.querySelectorAll("a, button")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[Math.max(0, at + step)];
    if (next) next.focus();
  }

  async openFirst(event) {
    event.preventDefault();
    await this.seek();
    this.outcome.querySelector("a")?.click();
  }

  click(event) {
    const link = event.target.closest("a");
    if (event.target === this.dialog) this.dialog.close(); // beside it
    else if (link?.dataset.woord) this.takeWord(event, link.dataset.woord);
    else if (link && staysHere(link)) this.dialog.close();
  }

  takeWord(event, word) {
    event.preventDefault();
    this.open(word);
  }

  // The address tells what was sought, so that it can be shared and comes back with the back button.
  keepAddress(text) {
    try {
      history.replaceState(history.state, "", this.addressOf(text));
    } catch {
      // Safari allows a hundred changes in half a minute; the next one will do
    }
  }

  addressIn(path) {
    return new URL(path, this.site).href;
  }

  addressOf(text) {
    const address = new URL(location);
    if (text) address.searchParams.set("zoek", text);
    else address.searchParams.delete("zoek");
    return address.href;
  }
}

function staysHere(link) {
  return link.pathname === location.pathname && link.hash;
}
