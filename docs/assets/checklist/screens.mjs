// Shows one screen at a time: the start, a step, the answers, the advice, the comparison.
//
// The address says which: `#animo`. So back and forward of the browser work, and every link is a
// plain link. The id stands on the heading, which can have the focus: the browser and this module
// then move it to the same place. `#wijzig-…` leads to a question, and from there back to its
// place among the answers.
const CHANGE = "wijzig-";
const ADVICE = "advies";

export class Screens {
  constructor(root, { onShow }) {
    this.root = root;
    this.screens = [...root.querySelectorAll("[data-scherm]")];
    this.onShow = onShow;
    this.title = document.title;
    this.current = undefined;
    this.changing = undefined;
  }

  start() {
    addEventListener("hashchange", () => this.follow({ focus: true }));
    this.follow({ focus: location.hash !== "" });
  }

  go(name) {
    if (location.hash !== `#${name}`) history.pushState(null, "", `#${name}`);
    this.follow({ focus: true });
  }

  // Goes where the address says; an address that leads nowhere leads to the start.
  follow({ focus }) {
    const hash = decode(location.hash.slice(1));
    const changing = hash.startsWith(CHANGE);
    const target = find(changing ? hash.slice(CHANGE.length) : hash) ?? this.screens[0];
    if (this.current && !this.root.contains(target)) return; // a link of the page around
    const screen = target.closest("[data-scherm]") ?? this.screens[0];
    const back = this.changing;
    this.changing = changing ? hash.slice(CHANGE.length) : undefined;
    this.show(screen);
    if (!focus) return;
    if (back && screen.dataset.scherm === "antwoorden") this.focusChangeLink(back);
    else focusOn(screen.contains(target) ? target : screen.querySelector("h2"));
  }

  show(screen) {
    this.current = screen.dataset.scherm;
    const isStep = screen.classList.contains("stap");
    this.root.dataset.nu = this.current;
    this.root.dataset.stand = isStep ? "stap" : this.current;
    for (const each of this.screens) each.hidden = each !== screen;
    for (const link of this.root.querySelectorAll("[data-terug]")) link.hidden = !this.changing;
    for (const link of this.root.querySelectorAll("[data-doorgaan]")) link.hidden = !!this.changing;
    const { titel } = screen.dataset;
    document.title = titel ? `${titel} – ${this.title}` : this.title;
    this.onShow(screen);
  }

  focusChangeLink(question) {
    const heading = this.root.querySelector('[data-scherm="antwoorden"] h2');
    const list = this.root.querySelector("[data-antwoorden-lijst]");
    const link = list.querySelector(`a[href="#${CHANGE}${CSS.escape(question)}"]`);
    if (link) focusInsteadOf(heading, link);
    else focusOn(heading);
  }
}

// A question gets the focus on its answer, so that the arrow keys change it at once.
function focusOn(target) {
  const question = target.closest(".vraag, .context");
  question?.scrollIntoView();
  const chosen = question?.querySelector("input:checked") ?? question?.querySelector("input");
  (chosen ?? target).focus({ preventScroll: question !== null });
}

// A part of the page by its id, or a question by its own. A part of the advice is not there yet
// when the page has just been loaded.
function find(name) {
  const part = document.getElementById(name) ?? document.getElementById(`vraag-${name}`);
  return part ?? (name.startsWith(`${ADVICE}-`) ? document.getElementById(ADVICE) : null);
}

// The browser gives the focus to the heading that the address names, some time after this: then it
// is moved on, until the reader does something.
function focusInsteadOf(heading, target) {
  const until = new AbortController();
  heading.addEventListener("focus", () => target.focus(), { signal: until.signal });
  for (const act of ["keydown", "pointerdown", "hashchange"]) {
    addEventListener(act, () => until.abort(), { signal: until.signal, capture: true });
  }
  target.focus();
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
