// Tells what went wrong, in a summary that gets the focus, and what there is to know, quietly.
import { list, make } from "./elements.mjs";

export class Notices {
  constructor(root) {
    this.trouble = root.querySelector("[data-fout]");
    this.notice = root.querySelector("[data-bericht]");
    this.text = root.querySelector("[data-bericht-tekst]");
    root.querySelector("[data-bericht-sluit]").addEventListener("click", () => this.hideNotice());
  }

  showTrouble(title, reasons) {
    this.trouble.replaceChildren(make("p", {}, make("strong", {}, title)), list(reasons));
    this.trouble.hidden = false;
    this.trouble.focus();
  }

  showNotice(title, remarks = []) {
    this.text.replaceChildren(make("p", {}, make("strong", {}, title)));
    if (remarks.length > 0) this.text.append(list(remarks));
    this.notice.hidden = false;
  }

  hideTrouble() {
    this.trouble.hidden = true;
  }

  hideNotice() {
    const hadFocus = this.notice.contains(document.activeElement);
    this.notice.hidden = true;
    if (hadFocus) document.querySelector("[data-scherm]:not([hidden]) h2").focus();
  }
}
