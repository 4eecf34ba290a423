// Keeps drafts on this device, each under the file that it is for. Nothing is sent.
const PREFIX = "wijkengids.voorstel.";

export class Drafts {
  constructor() {
    this.memory = new Map(); // what could not be kept
  }

  get works() {
    return this.memory.size === 0 && attempt(() => localStorage.length) !== undefined;
  }

  // Newest first: {file, title, text, original, changed}.
  list() {
    const keys = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)));
    const files = new Set([...(keys ?? []).map((key) => key.slice(PREFIX.length)), ...this.memory.keys()]);
    const drafts = [...files].map((file) => this.load(file)).filter((draft) => draft);
    return drafts.sort((one, other) => other.changed.localeCompare(one.changed));
  }

  load(file) {
    if (this.memory.has(file)) return this.memory.get(file);
    const draft = attempt(() => JSON.parse(localStorage.getItem(PREFIX + file)));
    return typeof draft?.text === "string" ? { changed: "", title: file, ...draft, file } : undefined;
  }

  save(draft) {
    const record = { ...draft, changed: new Date().toISOString() };
    const text = JSON.stringify(record);
    const kept = attempt(() => (localStorage.setItem(PREFIX + draft.file, text), true));
    if (kept) this.memory.delete(draft.file);
    else this.memory.set(draft.file, record);
  }

  remove(file) {
    this.memory.delete(file);
    attempt(() => localStorage.removeItem(PREFIX + file));
  }
}

function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
