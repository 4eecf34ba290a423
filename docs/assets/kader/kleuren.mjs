// Light or dark: as the device has it, until someone chooses the other; then that is kept on the device.
// overrides/partials/javascripts/palette.html reads it before anything is seen.
const KEY = "wijkengids.kleuren";
const NAMES = { licht: "Zet donkere kleuren aan", donker: "Zet lichte kleuren aan" };
const SCHEMES = { licht: "default", donker: "slate" };
const device = matchMedia("(prefers-color-scheme: dark)");

export function followColours(button) {
  const show = () => {
    const colours = chosen() ?? ofDevice();
    document.body.dataset.mdColorScheme = SCHEMES[colours];
    button.setAttribute("aria-label", NAMES[colours]);
    button.title = NAMES[colours];
  };
  device.addEventListener("change", show);
  button.addEventListener("click", () => {
    choose((chosen() ?? ofDevice()) === "licht" ? "donker" : "licht");
    show();
  });
  show();
  button.hidden = false;
}

function ofDevice() {
  return device.matches ? "donker" : "licht";
}

let choice; // of this page, where nothing can be kept

function chosen() {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return choice;
  }
}

function choose(colours) {
  choice = colours;
  try {
    if (colours === ofDevice()) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, colours);
  } catch {
    // not kept: then it works until the page is left
  }
}
