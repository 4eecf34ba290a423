// The line that says how far the reader is: "12 van 25 vragen beantwoord".
export class Progress {
  constructor(element) {
    this.text = element.querySelector("[data-voortgang-tekst]");
    this.bar = element.querySelector("progress");
  }

  show({ answered, total }) {
    this.text.textContent = `${answered} van ${total} vragen beantwoord`;
    this.bar.max = total;
    this.bar.value = answered;
  }
}
