// Going to another initiative, and wiping: what is lost for good is asked first, once.
import { newRecord } from "./record.mjs";
import { Saved, nameOf } from "./saved.mjs";

const WIPED =
  "Je browser heeft gewist wat op dit apparaat stond. Wat je hier ziet, is er nog. Verander je iets, " +
  "dan bewaart je browser het opnieuw.";

export class Choosing {
  constructor(root, { initiatives, initiative, asking, screens, question, notices }) {
    this.root = root;
    this.initiatives = initiatives;
    this.initiative = initiative;
    this.asking = asking;
    this.screens = screens;
    this.question = question;
    this.notices = notices;
    this.saved = new Saved(root, {
      onOpen: (id) => this.continueWith(id),
      onRemove: (id, name) => this.remove(id, name),
    });
    const on = (name, action) =>
      root.querySelector(`[data-${name}]`).addEventListener("click", action);
    on("opnieuw", () => this.startAgain());
    on("nieuw", () => this.startNew());
    on("wis-alles", () => this.wipe());
  }

  show() {
    this.saved.show(this.initiative.kept(), this.initiative.id);
  }

  continueWith(id) {
    const record = this.initiatives.load(id);
    if (!record) return;
    this.initiative.take(id, record);
    this.asking.now();
    this.screens.go("antwoorden");
  }

  startNew() {
    this.asking.clear();
    this.initiative.take(undefined, newRecord(this.initiative.instrument));
    this.screens.go("start");
  }

  async startAgain() {
    const agreed = await this.question.ask({
      title: "Opnieuw beginnen?",
      text:
        `Alle antwoorden en notities van ‘${nameOf(this.initiative.record)}’ worden gewist. ` +
        "Dat kun je niet terugdraaien.",
      yes: "Ja, wis en begin opnieuw",
      no: "Nee, houd alles",
    });
    if (!agreed) return;
    if (this.initiative.id) this.initiatives.remove(this.initiative.id);
    this.startNew();
  }

  async remove(id, name) {
    const agreed = await this.question.ask({
      title: `‘${name}’ wissen?`,
      text: "De antwoorden en notities verdwijnen van dit apparaat. Dat kun je niet terugdraaien.",
      yes: "Ja, wis",
      no: "Nee, houd alles",
    });
    if (!agreed) return;
    this.initiatives.remove(id);
    if (id === this.initiative.id) this.startNew();
    else this.show();
    this.root.querySelector('[data-scherm="start"] h2').focus();
  }

  async wipe() {
    const agreed = await this.question.ask({
      title: "Alles wissen op dit apparaat?",
      text: "Alle initiatieven met hun antwoorden en notities verdwijnen. Dat kun je niet terugdraaien.",
      yes: "Ja, wis alles",
      no: "Nee, houd alles",
    });
    if (!agreed) return;
    this.initiatives.clear();
    this.startNew();
    this.notices.showNotice("Alles van de checklist is gewist op dit apparaat.");
  }

  // Another tab changed an initiative; without an id the browser wiped all that was kept.
  changedElsewhere(id) {
    const { initiative } = this;
    if (id === undefined && initiative.id !== undefined) this.notices.showNotice(WIPED);
    if (id === undefined || id !== initiative.id) {
      this.show();
      return;
    }
    const kept = this.initiatives.load(initiative.id);
    if (kept) {
      initiative.take(initiative.id, kept);
      this.asking.now();
      return;
    }
    this.startNew();
    this.notices.showNotice("Dit initiatief is in een ander tabblad gewist.");
  }
}
