// Whether / opens the search. Who uses speech input can turn it off (WCAG 2.1.4); kept on the device.
const KEY = "zoek-met-schuine-streep";

export function slashIsOn() {
  try {
    return localStorage.getItem(KEY) !== "uit";
  } catch {
    return true;
  }
}

export function turnSlash(on) {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "uit");
  } catch {
    // not kept: then it works until the page is left
  }
}
