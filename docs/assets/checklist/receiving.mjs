// Opens a file or a shared link. What comes in becomes an initiative of its own: nothing that was
// kept is changed, and what cannot be opened changes nothing at all.
import { randomName } from "./initiatives.mjs";
import { openFile, openLink } from "./opening.mjs";
import { recordOf } from "./record.mjs";
import { LINK } from "./sharing.mjs";

export class Receiving {
  constructor(root, { engine, status, initiatives, initiative, asking, screens, notices }) {
    this.engine = engine;
    this.status = status;
    this.initiatives = initiatives;
    this.initiative = initiative;
    this.asking = asking;
    this.screens = screens;
    this.notices = notices;
    const input = root.querySelector("[data-open-bestand]");
    input.addEventListener("change", () => this.openFile(input));
    addEventListener("hashchange", () => {
      if (this.isLink) this.openLink();
    });
  }

  // Whether the address brings answers.
  get isLink() {
    return location.hash.startsWith(`#${LINK}`);
  }

  async openFile(input) {
    const [file] = input.files;
    input.value = "";
    if (file) await this.open(`‘${file.name}’`, () => openFile(this.engine, file), input.id);
  }

  async openLink() {
    const link = location.hash;
    history.replaceState(null, "", "#start");
    this.screens.follow({ focus: false });
    this.notices.showNotice("De link gaat open. Dat kan even duren.");
    await this.open("De link", () => openLink(this.engine, link));
  }

  async open(what, opening, field = undefined) {
    this.status.showStart();
    try {
      const { antwoorden, meldingen } = await opening();
      this.take(antwoorden);
      const title = `${what} is open. Wat je verandert, blijft op dit apparaat.`;
      this.notices.showNotice(title, ...meldingen);
      this.notices.reveal();
    } catch (failure) {
      this.notices.hideNotice();
      const fault = `${what} kan niet open. ${failure.message} Er is niets veranderd.`;
      this.notices.showTrouble([fault], field);
    } finally {
      if (!this.status.hasFailed) this.status.showReady();
    }
  }

  // What was opened before and is still as it came, is not made a second time.
  take(antwoorden) {
    const same = this.initiatives.list().find(({ record }) => this.isAsItCame(record, antwoorden));
    const id = same?.id ?? randomName();
    const record = same?.record ?? this.initiatives.change(id, recordOf(antwoorden), () => {});
    this.initiative.take(id, record);
    this.screens.go("antwoorden");
    this.asking.now();
  }

  isAsItCame(record, opened) {
    const { antwoorden } = this.initiative.answers(record);
    return isSame(record.begin, opened) && isSame(antwoorden, opened.antwoorden);
  }
}

function isSame(one, other) {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
