// Shows the title of a link in the text as a note: for the keyboard too, and in a size that can be read.
// It stays while the pointer is on it, and Escape takes it away (WCAG 1.4.13).
const LINKS = ".md-content a[title]";
const PATIENCE = 300; // milliseconds in which a pointer goes from the link to the note
const GAP = 6; // pixels between the two

const note = document.createElement("div");
let link;
let title = "";
let timer = 0;

export function showNotes() {
  note.className = "wolkje";
  note.setAttribute("role", "tooltip");
  note.hidden = true;
  note.addEventListener("pointerenter", () => clearTimeout(timer));
  note.addEventListener("pointerleave", hideSoon);
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "touch") follow(target);
  });
  document.addEventListener("focusin", ({ target }) => follow(target));
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
}

function follow(target) {
  const found = target.closest(LINKS);
  if (found && found !== link) show(found);
  else if (target.closest("a") === link || note.contains(target)) clearTimeout(timer);
  else hideSoon();
}

function show(found) {
  hide();
  link = found;
  title = found.title;
  found.title = ""; // or the browser would show it too
  note.textContent = title;
  note.hidden = false;
  document.body.append(note);
  place();
}

function place() {
  const { left, bottom } = link.getClientRects()[0];
  const room = document.documentElement.clientWidth - note.offsetWidth - GAP;
  note.style.left = `${Math.max(GAP, Math.min(left, room)) + scrollX}px`;
  note.style.top = `${bottom + GAP + scrollY}px`;
}

function hideSoon() {
  clearTimeout(timer);
  timer = setTimeout(hide, PATIENCE);
}

function hide() {
  clearTimeout(timer);
  if (!link) return;
  link.title = title;
  link = undefined;
  note.hidden = true;
}
