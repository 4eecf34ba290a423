// Says whether the guide is on this device: one word in the footer, more in the checklist and on
// the page about it. "Beschikbaar offline" stands there only while every file is really there.
import { button, make } from "../checklist/elements.mjs";
import { BYTES } from "./versie.mjs";

const PAUSE = 1_000; // milliseconds between two looks while it is being kept
const MEGABYTE = 1_000_000;

// What the checklist tells: there it was not asked for, so what did not work is no news.
const UNASKED = new Set(["klaar", "bezig", "half"]);

const SIZE = `De gids neemt ongeveer ${Math.round(BYTES / MEGABYTE)} MB in op dit apparaat.`;

const TEXTS = {
  klaar: "Beschikbaar offline. De hele gids en de checklist werken ook zonder internet.",
  bezig: "De gids wordt op dit apparaat bewaard, zodat hij ook zonder internet werkt.",
  half: "Er ontbreken bestanden. Een deel van de gids werkt nu niet zonder internet.",
  geen: "Deze gids staat nog niet op dit apparaat. Zonder internet werkt hij hier niet.",
  onmogelijk:
    "Deze browser kan de gids niet bewaren. Dat kan liggen aan een privévenster, een instelling " +
    "van je organisatie, een oude browser of een adres zonder https.",
  netwerk: "Bewaren is niet gelukt. Controleer je verbinding en probeer het opnieuw.",
  ruimte:
    "Bewaren is niet gelukt: er is te weinig ruimte op dit apparaat. De gids werkt gewoon met " +
    "internet.",
};

export class Stand {
  constructor(copy) {
    this.copy = copy;
    this.short = document.querySelector("[data-offline-kort]");
    this.place = document.querySelector("[data-offline]");
    this.hasButtons = this.place?.dataset.offline === "knoppen";
  }

  start() {
    if (this.place) this.build();
    this.copy?.addEventListener("change", () => this.look());
    document.addEventListener("visibilitychange", () => this.look());
    this.look();
  }

  build() {
    this.text = make("span", { role: "status", tabindex: "-1" });
    this.bar = make("progress", { "aria-label": "Bewaren van de gids", hidden: true });
    this.buttons = make("p", { class: "knoppen" });
    this.place.append(make("p", {}, this.text, " ", this.bar));
    if (this.hasButtons) {
      this.keep = button("Bewaar de gids op dit apparaat", () => this.keepAll());
      this.remove = button("Verwijder de gids van dit apparaat", () => this.removeAll());
      this.buttons.append(this.keep, " ", this.remove);
      this.place.append(this.buttons, make("p", { class: "uitleg" }, SIZE));
    }
  }

  keepAll() {
    this.text.focus(); // the button disappears
    this.copy.persist();
    return this.copy.keep();
  }

  removeAll() {
    this.text.focus();
    return this.copy.remove();
  }

  async look() {
    clearTimeout(this.timer);
    const state = this.copy ? await this.copy.state() : { stand: "onmogelijk" };
    if (this.short) this.short.hidden = state.stand !== "klaar";
    if (this.place) this.show(state);
    clearTimeout(this.timer);
    if (state.stand === "bezig") this.timer = setTimeout(() => this.look(), PAUSE);
  }

  show({ stand, reden, bestanden, aanwezig }) {
    const text = TEXTS[reden ?? stand];
    if (this.text.textContent !== text) this.text.textContent = text; // heard once, not every second
    this.place.dataset.stand = stand;
    this.place.hidden = !this.hasButtons && !UNASKED.has(stand);
    this.bar.hidden = stand !== "bezig";
    if (bestanden) Object.assign(this.bar, { max: bestanden, value: aanwezig });
    if (!this.hasButtons) return;
    this.keep.hidden = !["geen", "half", "mislukt"].includes(stand);
    this.remove.hidden = !["half", "klaar"].includes(stand);
  }
}
