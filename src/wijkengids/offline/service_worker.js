// Keeps one whole version of the guide on the device, and answers from it with or without a network.
//
// Before this stand Workbox and `GIDS`, which knows every file of this version: {versie, bestanden:
// {<address>: [size, sha256]}}. Three rules:
//
// - Completely or not at all. A file counts only when it has the hash that GIDS names; one that
//   fails makes the whole installation fail, and what was there before goes on.
// - Old and new never mix. A page gets everything from the version that gave it the page. A new
//   version waits until nobody uses the old one any more, or until the reader asks for it.
// - No copy rather than half a copy. When files are gone and the site has a newer version, the
//   copy goes as a whole, and the network answers.
//
// A page asks, with a MessageChannel: "stand" -> {versie, bestanden, aanwezig, bytes, ontbreekt},
// "vul-aan" -> {gelukt}, "tabbladen" -> how many are open. And it tells: "vernieuw", to take the
// place of the version that is in use; {overnemen: <versie>}, to serve pages of that version too.
const { PrecacheController } = workbox.precaching;

const SCOPE = new URL("./", location);
const WITHOUT_NETWORK = new URL("offline/", SCOPE).href;
const AT_ONCE = 4; // downloads; a browser makes six to a host, and the page has needs too
const SPARE = 1.05; // of the room that the files take: storing has a cost of its own

// The HTTP cache of the browser may help, as long as the server says that it is still right.
const askServer = {
  requestWillFetch: async ({ request }) => new Request(request, { cache: "no-cache" }),
};
const controller = new PrecacheController({ plugins: [askServer] });
const sizes = new Map();

for (const [address, [size, sha256]] of Object.entries(GIDS.bestanden)) {
  const { href } = new URL(address, SCOPE);
  controller.addToCacheList([
    { url: href, revision: sha256.slice(0, 12), integrity: `sha256-${sha256}` },
  ]);
  sizes.set(controller.getCacheKeyForURL(href), size);
}

addEventListener("install", (event) => event.waitUntil(install(event)));
addEventListener("activate", (event) => controller.activate(event));

async function install(event) {
  await checkRoom();
  await fill(event);
}

async function fill(event) {
  const waiting = [...controller.getURLsToCacheKeys()];
  const next = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) await keep(file, event);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

// What was kept before, in this version or an earlier one, is not fetched again.
async function keep([url, cacheKey], event) {
  const integrity = controller.getIntegrityForCacheKey(cacheKey);
  const request = new Request(url, { integrity, credentials: "same-origin" });
  const params = { cacheKey, integrity };
  await Promise.all(controller.strategy.handleAll({ request, event, params }));
}

// Fails before anything is fetched: a browser tries again with every page that is opened.
async function checkRoom() {
  const { ontbreekt } = await state();
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < ontbreekt * SPARE) throw new DOMException("no room", "QuotaExceededError");
}

// What is really there, not what should be: a browser or a reader may have removed files.
async function state() {
  const cache = await caches.open(controller.strategy.cacheName);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const missing = [...sizes].filter(([cacheKey]) => !there.has(cacheKey));
  const sum = (pairs) => pairs.reduce((total, [, size]) => total + size, 0);
  return {
    versie: GIDS.versie,
    bestanden: sizes.size,
    aanwezig: sizes.size - missing.length,
    bytes: sum([...sizes]),
    ontbreekt: sum(missing),
  };
}

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = addressOf(request.url);
  if (controller.getCacheKeyForURL(url)) event.respondWith(answer(url, event));
  else if (request.mode === "navigate") event.respondWith(otherPage(url, request));
});

// A question in an address is for the scripts of the page.
function addressOf(address) {
  const url = new URL(address);
  url.search = "";
  url.hash = "";
  url.pathname = url.pathname.replace(/\/index\.html$/, "/");
  return url.href;
}

async function answer(url, event) {
  return (await controller.matchPrecache(url)) ?? restore(url, event);
}

// Files that were removed come back one by one, as long as the site still has this version.
async function restore(url, event) {
  const cacheKey = controller.getCacheKeyForURL(url);
  const integrity = controller.getIntegrityForCacheKey(cacheKey);
  try {
    const response = await fetch(url, { integrity, cache: "no-cache" });
    event.waitUntil(putBack(cacheKey, response.clone()));
    return withoutRedirect(response);
  } catch {
    return giveUp(event.request);
  }
}

async function putBack(cacheKey, response) {
  const cache = await caches.open(controller.strategy.cacheName);
  await cache.put(cacheKey, response).catch(() => {}); // no room: the next time from the network
}

// A browser refuses an answer to a navigation that came from elsewhere.
function withoutRedirect(response) {
  return response.redirected ? new Response(response.body, response) : response;
}

async function giveUp(request) {
  const response = await fetch(request);
  await caches.delete(controller.strategy.cacheName);
  await registration.unregister();
  return response;
}

async function otherPage(url, request) {
  const folder = `${url}/`;
  if (controller.getCacheKeyForURL(folder)) {
    return Response.redirect(folder + new URL(request.url).search);
  }
  return fetch(request).catch(() => Response.redirect(WITHOUT_NETWORK));
}

addEventListener("message", (event) => {
  const { data, ports } = event;
  if (data === "stand") event.waitUntil(reply(ports, state()));
  if (data === "vul-aan") event.waitUntil(reply(ports, complete(event)));
  if (data === "tabbladen") event.waitUntil(reply(ports, openTabs()));
  if (data === "vernieuw") skipWaiting();
  if (data?.overnemen === GIDS.versie) event.waitUntil(takeOver());
});

async function reply([port], answer) {
  port.postMessage(await answer);
}

async function complete(event) {
  return fill(event).then(
    () => ({ gelukt: true }),
    () => ({ gelukt: false }),
  );
}

// Claiming takes every page at once: not when another one, of which version nobody knows, is open.
async function takeOver() {
  const controlled = await clients.matchAll({ type: "window" });
  if ((await openTabs()) - controlled.length <= 1) await clients.claim();
}

async function openTabs() {
  return (await clients.matchAll({ type: "window", includeUncontrolled: true })).length;
}
