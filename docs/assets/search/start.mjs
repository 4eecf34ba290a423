// Opens the search: with a button, with / or Ctrl+K, or at an address with ?zoek=.
//
// This is all that a page loads of it. The rest comes when it is opened for the first time.
import { slashIsOn } from "./slash.mjs";

const site = new URL("../../", import.meta.url);
let loading;

async function open(query) {
  try {
    loading ??= import("./dialog.mjs").then(({ SearchDialog }) => SearchDialog.load(site));
    (await loading).open(query);
  } catch {
    location.assign(new URL("register/", site)); // not loaded, say without a connection
  }
}

function isTyping({ target }) {
  const field = "input:not([type=radio], [type=checkbox]), textarea, select";
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(field));
}

function opensSearch(event) {
  if (event.altKey) return false;
  const withControl = event.ctrlKey || event.metaKey;
  if (event.key === "/") return !withControl && slashIsOn() && !isTyping(event);
  return withControl && !event.shiftKey && event.key.toLowerCase() === "k";
}

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]") || !opensSearch(event)) return;
  event.preventDefault();
  open();
});

for (const button of document.querySelectorAll("[data-zoek]")) {
  button.setAttribute("role", "button");
  button.setAttribute("aria-haspopup", "dialog");
  button.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    open();
  });
  button.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    open();
  });
}

const asked = new URLSearchParams(location.search).get("zoek");
if (asked) open(asked);
