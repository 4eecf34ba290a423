// Wipes from this device all that the page says the guide keeps: the names in its table.
//
// Other sites can stand at the same address as this one: what is theirs stays.
const button = document.querySelector("[data-wis]");
const told = document.querySelector("[data-wis-melding]");
const site = new URL("../../../", import.meta.url).href;

const names = [...document.querySelectorAll("[data-bewaard] code")].map(({ textContent }) => textContent);
const patterns = names.map((name) => new RegExp(`^${name.split("…").map(literally).join(".*")}$`));

function literally(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

function isOurs(name) {
  return patterns.some((pattern) => pattern.test(name));
}

async function wipe() {
  for (const kind of ["localStorage", "sessionStorage"]) wipeKeys(globalThis[kind]);
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
    if (registration.scope.startsWith(site)) await registration.unregister();
  }
  for (const name of (await globalThis.caches?.keys()) ?? []) {
    if (isOurs(name) && name.endsWith(site)) await caches.delete(name);
  }
}

function wipeKeys(storage) {
  for (const key of Object.keys(storage).filter(isOurs)) storage.removeItem(key);
}

button.closest("[hidden]").hidden = false;
button.addEventListener("click", async () => {
  if (!confirm("Wil je alles van de Wijkengids wissen op dit apparaat, ook je antwoorden?")) return;
  try {
    await wipe();
    told.textContent = "Alles van de Wijkengids is van dit apparaat gewist.";
  } catch {
    told.textContent = "Wissen lukt niet: je browser staat het niet toe. Wis de gegevens van deze site in de instellingen van je browser.";
  }
});
