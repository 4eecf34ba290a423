// Tells how the engine is doing: loading in steps, or failed with why, what to do, and a new try.
// When all is well it is out of sight.
const MEGABYTE = 1_000_000;

export class Status {
  constructor(page) {
    const part = (name) => page.querySelector(`[data-status-${name}]`);
    this.loading = part("laden");
    this.step = part("stap");
    this.bar = this.loading.querySelector("progress");
    this.failure = part("fout");
    this.reason = part("reden");
    this.kept = part("bewaard");
    this.notKept = part("niet-bewaard");
    this.hasFailed = false;
    part("opnieuw").addEventListener("click", () => {
      page.querySelector("[data-status]").focus(); // the button disappears
      this.again();
    });
  }

  showStart() {
    this.showOnly(this.loading);
    this.step.textContent = "Het advies wordt klaargezet. Je kunt de vragen al beantwoorden.";
    this.bar.removeAttribute("value");
  }

  showStep({ step, steps, text, bytes, total }) {
    this.showOnly(this.loading);
    const size = total ? `, ${megabytes(bytes)} van ${megabytes(total)} MB` : "";
    this.step.textContent =
      `Het advies wordt klaargezet: stap ${step} van ${steps}, ${text}${size}. ` +
      "Je kunt de vragen al beantwoorden.";
    this.bar.max = steps;
    this.bar.value = step - 1 + (total ? bytes / total : 0);
  }

  showReady() {
    this.showOnly();
  }

  showFailure(failure, again) {
    this.again = again;
    this.reason.textContent = failure.message;
    this.showOnly(this.failure);
  }

  showNotKept() {
    this.notKept.hidden = false;
    this.kept.hidden = true;
  }

  showOnly(part) {
    for (const each of [this.loading, this.failure]) each.hidden = each !== part;
    this.hasFailed = part === this.failure;
  }
}

function megabytes(bytes) {
  return Math.round(bytes / MEGABYTE);
}
