// Tells what went wrong, in a summary that gets the focus, and what there is to know, quietly.
import { list, make } from "./elements.mjs";

const FAULT = "Fout: "; // before the title of the page, as long as the summary is there

export class Notices {
  constructor(root) {
    this.trouble = root.querySelector("[data-fout]");
    this.notice = root.querySelector("[data-bericht]");
    this.text = root.querySelector("[data-bericht-tekst]");
    root.querySelector("[data-bericht-sluit]").addEventListener("click", () => this.hideNotice());
  }

  // `field` is the id of the field where it can be mended; then every fault leads to it.
  showTrouble(faults, field = undefined) {
    const told = faults.map((fault) => (field ? make("a", { href: `#${field}` }, fault) : fault));
    this.hideTrouble();
    this.trouble.replaceChildren(make("p", {}, make("strong", {}, "Dit lukt niet")), list(told));
    this.trouble.hidden = false;
    this.trouble.focus();
    document.title = FAULT + document.title;
    this.field = field && document.getElementById(field);
    this.field?.setAttribute("aria-invalid", "true");
  }

  showNotice(title, ...remarks) {
    this.text.replaceChildren(make("p", {}, make("strong", {}, title)));
    if (remarks.length > 0) this.text.append(list(remarks));
    this.notice.hidden = false;
  }

  // For a notice about the whole screen, of which the heading has the focus.
  reveal() {
    this.notice.scrollIntoView({ block: "nearest" });
  }

  hideTrouble() {
    this.trouble.hidden = true;
    if (document.title.startsWith(FAULT)) document.title = document.title.slice(FAULT.length);
    this.field?.removeAttribute("aria-invalid");
    this.field = undefined;
  }

  hideNotice() {
    const hadFocus = this.notice.contains(document.activeElement);
    this.notice.hidden = true;
    if (hadFocus) document.querySelector("[data-scherm]:not([hidden]) h2").focus();
  }
}
