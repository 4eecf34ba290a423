// Takes the place of a service worker of another day: removes what that one kept, and itself.
addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => {
  event.waitUntil(leave());
});

async function leave() {
  const names = await caches.keys();
  const own = names.filter((name) => name.endsWith(registration.scope));
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration.unregister();
}
