// Tells how the engine is doing: loading in steps, or failed with why, what to do, and a new try.
// When all is well it is out of sight.
const MEGABYTE = 1_000_000;

export class Status {
  constructor(element, answersAreKept) {
    this.element = element;
    this.answersAreKept = answersAreKept;
    this.loading = element.querySelector("[data-status-laden]");
    this.step = element.querySelector("[data-status-stap]");
    this.bar = element.querySelector("[data-status-laden] progress");
    this.failure = element.querySelector("[data-status-fout]");
    this.reason = element.querySelector("[data-status-reden]");
    this.kept = element.querySelector("[data-status-bewaard]");
    this.notKept = element.querySelector("[data-status-niet-bewaard]");
    this.retry = element.querySelector("[data-status-opnieuw]");
    this.retry.addEventListener("click", () => {
      this.element.focus(); // the button disappears
      this.again();
    });
    this.hasFailed = false;
  }

  showStart() {
    this.showOnly(this.loading);
    this.step.textContent = "Het advies wordt klaargezet. Je kunt de vragen al beantwoorden.";
    this.bar.removeAttribute("value");
  }

  showStep({ step, steps, text, bytes }) {
    this.showOnly(this.loading);
    const size = bytes > MEGABYTE ? `, hoogstens ${Math.round(bytes / MEGABYTE)} MB` : "";
    this.step.textContent =
      `Het advies wordt klaargezet: stap ${step} van ${steps}, ${text}${size}. ` +
      "Je kunt de vragen al beantwoorden.";
    this.bar.max = steps;
    this.bar.value = step - 1;
  }

  showReady() {
    this.showOnly();
  }

  showFailure(failure, again) {
    this.again = again;
    this.reason.textContent = failure.message;
    this.kept.hidden = !this.answersAreKept;
    this.showOnly(this.failure);
  }

  showNotKept() {
    this.answersAreKept = false;
    this.notKept.hidden = false;
    this.kept.hidden = true;
  }

  showOnly(part) {
    for (const each of [this.loading, this.failure]) each.hidden = each !== part;
    this.hasFailed = part === this.failure;
  }
}
