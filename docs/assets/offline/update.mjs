// Offers a new version of the guide. It waits, whole, until the reader says so, or until nobody has
// the old one open any more: an open checklist is never interrupted.
import { button, make } from "../checklist/elements.mjs";
import { ask } from "./copy.mjs";
import { hasUnkept } from "./unkept.mjs";

const LATER = "wijkengids.offline.later"; // in the session: the version that can wait
const HOUR = 3_600_000; // milliseconds

const OFFER = "Er is een nieuwe versie van de gids.";
const OTHER_TABS =
  "De gids staat ook open in een ander tabblad. Dat vernieuwt mee. Je antwoorden blijven bewaard.";
const UNKEPT =
  "Nu niet: in een open checklist staan antwoorden die je browser niet kan bewaren. Bewaar ze daar " +
  "als bestand en sluit de gids. Bij je volgende bezoek krijg je de nieuwe versie.";

export class Update {
  constructor(copy) {
    this.copy = copy;
    this.asked = Date.now();
  }

  start() {
    this.reloadWithOthers();
    document.addEventListener("visibilitychange", () => this.askAgain());
    this.copy.addEventListener("change", () => this.watch());
    this.watch();
  }

  watch() {
    const { registration } = this.copy;
    if (!registration || registration === this.watched) return;
    this.watched = registration;
    registration.addEventListener("updatefound", () => this.follow(registration.installing));
    this.follow(registration.installing);
    this.offer();
  }

  follow(worker) {
    worker?.addEventListener("statechange", () => this.offer());
  }

  // When the reader comes back to a page that stayed open, ask the site again.
  askAgain() {
    if (document.visibilityState !== "visible" || Date.now() - this.asked < HOUR) return;
    this.asked = Date.now();
    this.copy.registration?.update().catch(() => {}); // no network: the next time
  }

  async offer() {
    const { waiting, active } = this.copy.registration ?? {};
    if (!waiting || !active) return;
    const { versie } = await ask(waiting, "stand");
    if (versie !== session(LATER)) this.show(versie);
  }

  show(versie) {
    this.bar?.remove();
    this.text = make("p", { role: "status" });
    this.now = button("Vernieuw nu", () => this.renew(), { class: "md-button md-button--primary" });
    const later = button("Later", () => this.postpone(versie));
    this.bar = make("aside", {
      class: "md-typeset nieuwe-versie",
      "aria-label": "Nieuwe versie",
    });
    this.bar.append(this.text, this.now, " ", later);
    document.body.append(this.bar);
    document.documentElement.classList.add("met-nieuwe-versie");
    this.say(OFFER);
  }

  say(text) {
    // In an element that is already there: then it is read aloud.
    requestAnimationFrame(() => {
      this.text.textContent = text;
      const { style } = document.documentElement;
      style.setProperty("--nieuwe-versie", `${this.bar.offsetHeight}px`);
    });
  }

  postpone(versie) {
    session(LATER, versie);
    this.hide();
  }

  hide() {
    this.bar.remove();
    document.documentElement.classList.remove("met-nieuwe-versie");
  }

  async renew() {
    const { waiting } = this.copy.registration;
    if (!waiting) {
      location.reload(); // another tab was first
      return;
    }
    if (await hasUnkept()) {
      this.now.hidden = true;
      this.say(UNKEPT);
      return;
    }
    if (!this.knowsOthers && (await ask(waiting, "tabbladen")) > 1) {
      this.knowsOthers = true;
      this.now.textContent = "Vernieuw alle tabbladen";
      this.say(OTHER_TABS);
      return;
    }
    waiting.addEventListener("statechange", () => {
      if (waiting.state === "activated") location.reload();
    });
    waiting.postMessage("vernieuw");
  }

  // A page that got everything from the old version does not go on under the new one. It does go
  // on when there is none any more: the browser, or its user, removed all.
  reloadWithOthers() {
    const { serviceWorker } = navigator;
    let { controller } = serviceWorker;
    serviceWorker.addEventListener("controllerchange", () => {
      if (controller && serviceWorker.controller) location.reload();
      controller = serviceWorker.controller;
    });
  }
}

function session(key, value) {
  try {
    if (value === undefined) return sessionStorage.getItem(key);
    sessionStorage.setItem(key, value);
  } catch {
    // storage is blocked or full: then the offer comes back
  }
  return undefined;
}
