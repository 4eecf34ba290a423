// Shows the advice under the form. Its HTML is made, and escaped, by actie_engine.
//
// A live region says once that there is an advice; later changes are quiet, so that a screen reader
// is not interrupted at every answer.
import { showReport } from "../trusted.mjs";
import { list, make } from "./elements.mjs";

const WAITING = "Je advies wordt klaargezet.";
const READY = "Je advies is klaar en verandert mee met je antwoorden.";

export class Advice {
  constructor(root) {
    this.region = root.querySelector("[data-advies]");
    this.body = root.querySelector("[data-advies-tekst]");
    this.invitation = root.querySelector("[data-advies-leeg]");
    this.live = root.querySelector("[data-advies-melding]");
    this.contents = root.querySelector("[data-advies-inhoud]");
    this.parts = this.contents.querySelector("nav");
    this.latest = 0;
  }

  markBusy() {
    this.region.setAttribute("aria-busy", "true");
  }

  // Shows what a promise brings, unless something newer was asked for in the meantime. Resolves
  // with the reply of the engine, or with nothing when it came too late.
  async request(promise) {
    const number = ++this.latest;
    this.markBusy();
    try {
      const reply = await promise;
      if (number !== this.latest) return undefined;
      this.show(reply.html);
      return reply;
    } catch (failure) {
      if (number === this.latest) this.clear(); // no advice that belongs to other answers
      throw failure;
    } finally {
      if (number === this.latest) this.region.removeAttribute("aria-busy");
    }
  }

  show(html) {
    const open = this.openParts();
    showReport(this.body, html);
    this.reopen(open);
    this.listParts();
    if (this.live.textContent !== READY) this.live.textContent = READY;
  }

  // Once, to who gave an answer before the engine was there.
  tellWaiting() {
    if (this.live.textContent === "") this.live.textContent = WAITING;
  }

  // What stands in the advice, to go there at once.
  listParts() {
    const headings = [...this.body.querySelectorAll("h3[id]")];
    for (const heading of headings) heading.tabIndex = -1;
    const links = headings.map(({ id, textContent }) => make("a", { href: `#${id}` }, textContent));
    this.parts.replaceChildren(list(links));
    this.contents.hidden = headings.length === 0;
  }

  clear() {
    this.latest += 1;
    this.body.replaceChildren();
    this.contents.hidden = true;
    this.live.textContent = "";
    this.region.removeAttribute("aria-busy");
  }

  toggleInvitation(visible) {
    this.invitation.hidden = !visible;
  }

  // What the reader unfolded stays unfolded when the advice is renewed.
  openParts() {
    return [...this.body.querySelectorAll("details[open]")].map(nameOf);
  }

  reopen(names) {
    for (const part of this.body.querySelectorAll("details")) {
      part.open = names.includes(nameOf(part));
    }
  }
}

function nameOf(part) {
  return part.id || part.querySelector("summary").textContent;
}
