// Every page: is a copy of the guide on this device, and is there a newer version of it?
//
// This is all that a reading page loads of it when there is no copy. A copy is made after a visit
// to the checklist, once its advice works, or when the reader asks for it at /offline/.
const site = new URL("../../", import.meta.url);
const isAbout = document.querySelector("[data-offline]") !== null; // the page can start one itself

async function hasCopy() {
  try {
    const registration = await navigator.serviceWorker.getRegistration(site);
    return registration?.scope === site.href;
  } catch {
    return false; // a browser that blocks storage refuses this too
  }
}

if (isAbout || (await hasCopy())) {
  const loaded = import("./offline.mjs").catch(() => undefined); // left already, or no connection
  (await loaded)?.start(site);
}
