// The copy of the guide on this device, seen from a page. What it holds is known to the service
// worker alone (src/wijkengids/offline/service_worker.js); here it is made, asked and removed.
import { scriptAddress } from "../trusted.mjs";
import { VERSIE } from "./versie.mjs";

const DECLINED = "wijkengids.offline"; // kept when the reader removed the copy: "nee"
const PATIENCE = 5_000; // milliseconds
const PATIENCE_FOR_FILES = 10 * 60_000;

export class Copy extends EventTarget {
  // Resolves with the copy, also when nothing is kept yet; with undefined when the browser allows
  // none: blocked, too old, or not a secure connection.
  static async find(site) {
    try {
      const found = await navigator.serviceWorker.getRegistration(site);
      return new Copy(site, found?.scope === site.href ? found : undefined);
    } catch {
      return undefined;
    }
  }

  constructor(site, registration) {
    super();
    this.site = site;
    this.registration = registration;
    this.trouble = undefined;
  }

  // Where data is dear, or when it was removed before, only on request. A preview has no version.
  get mayStartItself() {
    return VERSIE !== "" && !navigator.connection?.saveData && !isDeclined();
  }

  // Resolves with {stand, …}: "geen", "bezig", "klaar", "half" (files were removed) or "mislukt".
  async state() {
    if (this.trouble) return { stand: "mislukt", reden: this.trouble };
    const { active, waiting, installing } = this.registration ?? {};
    const worker = active ?? waiting ?? installing;
    const facts = worker && (await ask(worker, "stand").catch(() => undefined));
    if (!facts) return { stand: "geen" };
    if (!active || this.isBusy) return { stand: "bezig", ...facts };
    return { stand: facts.ontbreekt === 0 ? "klaar" : "half", ...facts };
  }

  // Makes the copy, or makes it whole again.
  async keep() {
    if (this.isBusy) return;
    attempt(() => localStorage.removeItem(DECLINED));
    this.trouble = undefined;
    this.isBusy = true;
    try {
      const work = this.registration?.active ? this.complete() : this.install();
      this.tell();
      await work;
    } catch {
      this.trouble = this.reason ?? "netwerk";
    }
    this.isBusy = false;
    this.tell();
  }

  async complete() {
    const { gelukt, reden } = await ask(this.registration.active, "vul-aan", PATIENCE_FOR_FILES);
    this.reason = reden;
    if (!gelukt) throw new Error("not completed");
  }

  async install() {
    const address = scriptAddress(new URL("sw.js", this.site));
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener("message", ({ data }) => this.hear(data));
    const options = { scope: this.site.href, updateViaCache: "none" };
    this.registration = await serviceWorker.register(address, options);
    this.tell();
    await isActive(this.registration);
    // From now on this page too gets everything from the copy, if both are of the same version.
    this.registration.active.postMessage({ overnemen: VERSIE });
  }

  // It can come just after the installation was seen to fail.
  hear({ reden }) {
    this.reason = reden;
    if (!this.trouble) return;
    this.trouble = reden;
    this.tell();
  }

  async remove() {
    attempt(() => localStorage.setItem(DECLINED, "nee"));
    const { registration } = this;
    this.registration = undefined;
    await registration?.unregister();
    const names = await caches.keys();
    const own = names.filter((name) => name.endsWith(this.site.href));
    await Promise.all(own.map((name) => caches.delete(name)));
    this.tell();
  }

  // Asks a browser not to remove the copy, or the answers, when it is short of room.
  async persist() {
    await navigator.storage?.persist?.().catch(() => false);
  }

  tell() {
    this.dispatchEvent(new Event("change"));
  }
}

// A worker that the browser is just stopping, with the tab that it shared a process with, hears
// nothing; what is asked again starts it anew.
export async function ask(worker, question, patience = PATIENCE) {
  const answer = await askOnce(worker, question, patience).catch(() => undefined);
  return answer ?? askOnce(worker, question, patience);
}

function askOnce(worker, question, patience) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(() => reject(new Error("no answer")), patience);
    port1.onmessage = ({ data }) => {
      clearTimeout(alarm);
      port1.close();
      resolve(data);
    };
    worker.postMessage(question, [port2]);
  });
}

function isActive({ installing, waiting, active }) {
  const worker = installing ?? waiting ?? active;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("not installed"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

function isDeclined() {
  return attempt(() => localStorage.getItem(DECLINED)) === "nee";
}

function attempt(action) {
  try {
    return action();
  } catch {
    return undefined; // storage is blocked or full: then it may start again at a next visit
  }
}
