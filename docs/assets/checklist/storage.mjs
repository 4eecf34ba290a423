// Keeps the answers on this device, as they are given. Nothing is sent.
//
// Storage can be blocked (private window, policy) or full; then the checklist works on without it.
const KEY = "wijkengids.checklist";
const GROUPS = ["context", "antwoorden", "notities"];

export function openStorage(key = KEY) {
  const store = reachStore();
  return {
    works: store !== undefined,
    load: () => attempt(() => parse(store.getItem(key))),
    save: (answers) => attempt(() => (store.setItem(key, JSON.stringify(answers)), true)) ?? false,
    clear: () => attempt(() => store.removeItem(key)),
  };
}

function reachStore() {
  return attempt(() => {
    const store = globalThis.localStorage;
    store.getItem(KEY);
    return store;
  });
}

// What is kept may be from another version or broken: only text values in known groups come back.
function parse(text) {
  const kept = JSON.parse(text);
  if (!isObject(kept)) return undefined;
  return Object.fromEntries(GROUPS.map((group) => [group, textValues(kept[group])]));
}

function textValues(group) {
  const entries = isObject(group) ? Object.entries(group) : [];
  return Object.fromEntries(entries.filter(([, value]) => typeof value === "string"));
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
