// Shows the advice under the form. Its HTML is made, and escaped, by actie_engine.
//
// A live region says once that there is an advice; later changes are quiet, so that a screen reader
// is not interrupted at every answer.
export class Advice {
  constructor(region) {
    this.region = region;
    this.body = region.querySelector("[data-advies-tekst]");
    this.invitation = region.querySelector("[data-advies-leeg]");
    this.live = region.querySelector("[data-advies-melding]");
    this.latest = 0;
  }

  markBusy() {
    this.region.setAttribute("aria-busy", "true");
  }

  // Shows what a promise brings, unless something newer was asked for in the meantime.
  async request(promise) {
    const number = ++this.latest;
    this.markBusy();
    try {
      const { html } = await promise;
      if (number === this.latest) this.show(html);
    } catch (failure) {
      if (number === this.latest) this.clear(); // no advice that belongs to other answers
      throw failure;
    } finally {
      if (number === this.latest) this.region.removeAttribute("aria-busy");
    }
  }

  show(html) {
    const open = this.openParts();
    this.body.innerHTML = html;
    this.reopen(open);
    if (this.live.textContent === "") this.live.textContent = "Je advies staat onder de vragen.";
  }

  clear() {
    this.latest += 1;
    this.body.replaceChildren();
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
