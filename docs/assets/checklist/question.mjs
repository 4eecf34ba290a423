// Asks before something is lost, in a dialog of the browser: that keeps the focus within, closes
// with Escape, and gives the focus back.
export class Question {
  constructor(root) {
    const part = (name) => root.querySelector(`[data-dialoog${name}]`);
    this.dialog = part("");
    this.title = part("-titel");
    this.text = part("-tekst");
    this.yes = part("-ja");
    this.no = part("-nee");
  }

  // Resolves with whether the reader agrees; closing the dialog is a no. A browser tells a little
  // later that a dialog was closed, so the question before may still wait for that.
  ask({ title, text, yes, no }) {
    this.settle?.(false);
    this.title.textContent = title;
    this.text.textContent = text;
    this.yes.textContent = yes;
    this.no.textContent = no;
    this.dialog.returnValue = "";
    this.dialog.showModal();
    return new Promise((resolve) => this.waitFor(resolve));
  }

  waitFor(resolve) {
    const heard = () => {
      if (!this.dialog.open) this.settle(this.dialog.returnValue === this.yes.value);
    };
    this.settle = (agreed) => {
      this.dialog.removeEventListener("close", heard);
      this.settle = undefined;
      resolve(agreed);
    };
    this.dialog.addEventListener("close", heard);
  }
}
