// Keeping and sharing: a file, a link, the advice as text, print.
import { download, fileName } from "./files-out.mjs";

export const LINK = "deel=";

const TITLE = "Checklist van de Wijkengids";

export class Sharing {
  constructor(root, { engine, initiative, notices }) {
    const part = (name) => root.querySelector(`[data-${name}]`);
    const on = (name, action) => part(name).addEventListener("click", action);
    this.engine = engine;
    this.initiative = initiative;
    this.notices = notices;
    this.panel = part("link");
    this.field = part("link-veld");
    this.message = part("link-melding");
    on("bewaar-bestand", () => this.saveFile());
    on("bewaar-tekst", () => this.saveText());
    on("maak-link", () => this.showLink());
    on("kopieer-link", () => this.copyLink());
    on("verstuur-link", () => this.passOn());
    part("verstuur-link").hidden = !navigator.share;
    for (const each of root.querySelectorAll("[data-printen]")) {
      each.addEventListener("click", () => print());
    }
  }

  saveFile() {
    const answers = this.initiative.answers();
    const text = `${JSON.stringify(answers, null, 2)}\n`;
    download(text, fileName(answers.naam ?? "", "json"), "application/json");
  }

  async saveText() {
    const answers = this.initiative.answers();
    const reply = await this.ask("markdown", answers, "Het advies als tekst lukt nu niet.");
    if (reply) download(reply.tekst, fileName(answers.naam ?? "", "md"), "text/markdown");
  }

  async showLink() {
    const reply = await this.ask("link", this.initiative.answers(), "De link lukt nu niet.");
    if (!reply) return;
    this.field.value = `${location.origin}${location.pathname}#${LINK}${reply.link}`;
    this.message.textContent = "";
    this.panel.hidden = false;
    this.field.focus();
    this.field.select();
  }

  // A link that was made says nothing about answers that changed since.
  hideLink() {
    this.panel.hidden = true;
  }

  async copyLink() {
    this.field.select();
    const copied = await navigator.clipboard?.writeText(this.field.value).then(
      () => true,
      () => false,
    );
    this.message.textContent = copied
      ? "De link is gekopieerd."
      : "Kopiëren lukt niet vanzelf. De link is geselecteerd: kopieer haar zelf.";
  }

  // Hands the link to an app of the reader's choice, on devices that can.
  async passOn() {
    try {
      await navigator.share({ title: TITLE, url: this.field.value });
    } catch (failure) {
      if (failure.name !== "AbortError") this.copyLink(); // changed one's mind is no failure
    }
  }

  ask(type, antwoorden, title) {
    return this.engine.ask(type, { antwoorden }).catch((failure) => {
      this.notices.showTrouble([`${title} ${failure.message}`]);
    });
  }
}
