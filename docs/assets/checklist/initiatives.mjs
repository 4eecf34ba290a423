// Keeps initiatives on this device, each under a key of its own. Nothing is sent.
//
// Every change reads what is kept now, changes one thing and writes: a second tab is never
// overwritten with what this one had before. Storage can be blocked (private window, policy) or
// full; then what is typed lives as long as the page.
import { readRecord } from "./record.mjs";

const PREFIX = "wijkengids.checklist.";
const OPEN = "wijkengids.checklist.open"; // in the session: which initiative this tab shows

export class Initiatives {
  constructor() {
    this.store = attempt(() => reach("localStorage"));
    this.session = attempt(() => reach("sessionStorage"));
    this.memory = new Map(); // what could not be kept
  }

  get works() {
    return this.store !== undefined && this.memory.size === 0;
  }

  // The initiative that this tab had open before the page was loaded again.
  get openId() {
    return attempt(() => this.session.getItem(OPEN)) ?? undefined;
  }

  set openId(id) {
    attempt(() => (id ? this.session.setItem(OPEN, id) : this.session.removeItem(OPEN)));
  }

  // Newest first.
  list() {
    const kept = this.keys().map((key) => key.slice(PREFIX.length));
    const ids = [...new Set([...kept, ...this.memory.keys()])];
    const found = ids.map((id) => ({ id, record: this.load(id) })).filter(({ record }) => record);
    return found.sort((a, b) => b.record.gewijzigd.localeCompare(a.record.gewijzigd));
  }

  load(id) {
    if (this.memory.has(id)) return structuredClone(this.memory.get(id));
    const text = attempt(() => this.store.getItem(PREFIX + id));
    return text ? attempt(() => readRecord(text)) : undefined;
  }

  // Changes one thing about an initiative as it is kept now; returns it. `otherwise` is what is
  // changed when nothing is kept.
  change(id, otherwise, edit) {
    const record = this.load(id) ?? structuredClone(otherwise);
    edit(record);
    record.stempel = randomName();
    record.gewijzigd = new Date().toISOString();
    this.save(id, record);
    return record;
  }

  save(id, record) {
    const kept = attempt(() => (this.store.setItem(PREFIX + id, JSON.stringify(record)), true));
    if (kept) this.memory.delete(id);
    else this.memory.set(id, structuredClone(record));
  }

  remove(id) {
    this.memory.delete(id);
    attempt(() => this.store.removeItem(PREFIX + id));
  }

  clear() {
    this.memory.clear();
    for (const key of this.keys()) attempt(() => this.store.removeItem(key));
    this.openId = undefined;
  }

  // Calls back with the id of an initiative that another tab changed or removed; without one when
  // the browser, or its user, wiped all that was kept.
  onElsewhere(callback) {
    addEventListener("storage", ({ key, storageArea }) => {
      if (storageArea !== this.store) return;
      if (key === null) callback(undefined);
      else if (key.startsWith(PREFIX)) callback(key.slice(PREFIX.length));
    });
  }

  keys() {
    return attempt(() => Object.keys(this.store).filter((key) => key.startsWith(PREFIX))) ?? [];
  }
}

export function randomName() {
  const numbers = crypto.getRandomValues(new Uint32Array(2));
  return Array.from(numbers, (number) => number.toString(36)).join("");
}

function reach(name) {
  const store = globalThis[name];
  store.getItem(OPEN);
  return store;
}

function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
