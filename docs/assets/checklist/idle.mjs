// When to load what is not needed yet: once the page is idle, and not at all where data is dear.
const LONGEST_WAIT = 2000; // milliseconds

export function whenIdle(callback) {
  if (navigator.connection?.saveData) return;
  if ("requestIdleCallback" in globalThis) requestIdleCallback(callback, { timeout: LONGEST_WAIT });
  else setTimeout(callback, LONGEST_WAIT / 10);
}
