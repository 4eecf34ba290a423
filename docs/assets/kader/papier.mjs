// On paper nothing can be opened any more, so what is shut is opened while it is printed.
const SHUT = ".md-content details:not([open], .checklist *)"; // the checklist chooses what goes on paper

export function openOnPaper() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(SHUT)];
    for (const each of opened) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of opened) each.open = false;
    opened = [];
  });
}
