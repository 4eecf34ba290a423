// How far the reader is: the line "12 van 24 vragen beantwoord", and each step in the list.
import { answeredIn } from "./fields.mjs";

export class Progress {
  constructor(root, form) {
    this.root = root;
    this.form = form;
    this.text = root.querySelector("[data-voortgang-tekst]");
    this.bar = root.querySelector("[data-voortgang] progress");
  }

  show(instrument) {
    const { answered, total } = answeredIn(this.form, instrument);
    this.text.textContent = `${answered} van ${total} vragen beantwoord`;
    this.bar.max = total;
    this.bar.value = answered;
    for (const link of this.root.querySelectorAll("[data-sprong] a")) this.showStep(link);
  }

  showStep(link) {
    const screen = this.root.querySelector(`[data-scherm="${link.hash.slice(1)}"]`);
    const isCurrent = screen.dataset.scherm === this.root.dataset.nu;
    if (isCurrent) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
    const state = link.querySelector("[data-stand]");
    if (!state) return;
    const answered = screen.querySelectorAll(".vraag input:checked").length;
    const total = screen.querySelectorAll(".vraag").length;
    state.textContent = `${answered} van ${total} beantwoord`;
    const short = link.querySelector("[data-stand-kort]");
    short.textContent = answered === total ? "✓" : `${answered}/${total}`;
  }
}
