// Keeps one whole version of the guide on the device, and answers from it with or without a network.
//
// Before this stand Workbox and `GIDS`, which knows every file of this version: {versie, bestanden:
// {<address>: <sha256>}}. Three rules:
//
// - Completely or not at all. A file counts only when it has the hash that GIDS names; one that
//   fails makes the whole installation fail, and what was there before goes on.
// - Old and new never mix. A page gets everything from the version that gave it the page. A new
//   version waits until nobody uses the old one any more, or until the reader asks for it.
// - No copy rather than half a copy. When files are gone and the site has a newer version, the
//   copy goes as a whole, and the network answers.
//
// A page asks, with a MessageChannel: "stand" -> {versie, bestanden, aanwezig, ontbreekt}, "vul-aan"
// -> {gelukt, reden?}, "tabbladen" -> how many are open. And it tells: "vernieuw", to take the place
// of the version that is in use; {overnemen: <versie>}, to serve pages of that version too. Pages
// hear {reden} when an installation fails: "ruimte" or "netwerk".
const { PrecacheController } = workbox.precaching;

const SCOPE = new URL("./", location);
const WITHOUT_NETWORK = new URL("offline/", SCOPE).href;
const AT_ONCE = 4; // downloads; a browser makes six to a host, and the page has needs too

// The HTTP cache of the browser may help, as long as the server says that it is still right.
const askServer = {
  requestWillFetch: async ({ request }) => new Request(request, { cache: "no-cache" }),
};
const controller = new PrecacheController({ plugins: [askServer] });

for (const [address, sha256] of Object.entries(GIDS.bestanden)) {
  const url = new URL(address, SCOPE).href;
  const revision = sha256.slice(0, 12);
  controller.addToCacheList([{ url, revision, integrity: `sha256-${sha256}` }]);
}
const keys = [...controller.getURLsToCacheKeys().values()];

addEventListener("install", (event) => event.waitUntil(install(event)));
addEventListener("activate", (event) => controller.activate(event));

async function install(event) {
  try {
    await fill(event);
  } catch (error) {
    await explain(error);
    throw error;
  }
}

// The first that fails stops all.
async function fill(event) {
  const waiting = [...controller.getURLsToCacheKeys()];
  let trouble;
  const next = async () => {
    while (waiting.length > 0 && !trouble) {
      await keep(waiting.shift(), event).catch((error) => (trouble ??= error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  if (trouble) throw trouble;
}

// What was kept before, in this version or an earlier one, is not fetched again.
async function keep([url, cacheKey], event) {
  const integrity = controller.getIntegrityForCacheKey(cacheKey);
  const request = new Request(url, { integrity, credentials: "same-origin" });
  const params = { cacheKey, integrity };
  await Promise.all(controller.strategy.handleAll({ request, event, params }));
}

// Tells the pages why it failed. What browsers say beforehand about room is not the truth, so a full
// device is known only now; then what was kept of a first copy makes place again.
async function explain(error) {
  const reden = reasonOf(error);
  if (reden === "ruimte" && !registration.active) await caches.delete(controller.strategy.cacheName);
  for (const page of await openPages()) page.postMessage({ reden });
}

function reasonOf(error) {
  return error.name === "QuotaExceededError" ? "ruimte" : "netwerk";
}

// What is really there, not what should be: a browser or a reader may have removed files.
async function state() {
  const cache = await caches.open(controller.strategy.cacheName);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const bestanden = keys.length;
  const aanwezig = keys.filter((cacheKey) => there.has(cacheKey)).length;
  return { versie: GIDS.versie, bestanden, aanwezig, ontbreekt: bestanden - aanwezig };
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

// A file that was removed comes back, as long as the site still has this version.
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

// Not when all was removed: the reader may have wanted that, and half a copy is of no use.
async function putBack(cacheKey, response) {
  const cache = await caches.open(controller.strategy.cacheName);
  if ((await cache.keys()).length === 0) return;
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
  if (data === "tabbladen") event.waitUntil(reply(ports, countPages()));
  if (data === "vernieuw") skipWaiting();
  if (data?.overnemen === GIDS.versie) event.waitUntil(takeOver());
});

async function reply([port], answer) {
  port.postMessage(await answer);
}

async function complete(event) {
  return fill(event).then(
    () => ({ gelukt: true }),
    (error) => ({ gelukt: false, reden: reasonOf(error) }),
  );
}

// Claiming takes every page at once: not when another one, of which version nobody knows, is open.
async function takeOver() {
  const controlled = await clients.matchAll({ type: "window" });
  if ((await countPages()) - controlled.length <= 1) await clients.claim();
}

async function countPages() {
  return (await openPages()).length;
}

// Other sites can stand at the same host.
async function openPages() {
  const all = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(SCOPE.href));
}
