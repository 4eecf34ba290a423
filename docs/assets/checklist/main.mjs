// The checklist page: ties form, screens, storage, engine and advice together.
//
// The form works without this file and without the engine; what is added here is one step at a
// time, keeping answers on the device, sharing, and the advice. It holds no rules: those are
// content, weighed by actie_engine in the worker.
import { Advice } from "./advice.mjs";
import { Compare } from "./compare.mjs";
import { clearMarks, markDecisive } from "./decisive.mjs";
import { Engine } from "./engine.mjs";
import { showRecord, writeValue } from "./fields.mjs";
import { whenIdle } from "./idle.mjs";
import { Initiatives, randomName } from "./initiatives.mjs";
import { Notices } from "./notices.mjs";
import { openFile } from "./opening.mjs";
import { Overview } from "./overview.mjs";
import { Paper } from "./paper.mjs";
import { Progress } from "./progress.mjs";
import { answersOf, hasAnswers, isEmpty, newRecord, recordOf } from "./record.mjs";
import { Saved, nameOf } from "./saved.mjs";
import { Screens } from "./screens.mjs";
import { LINK, Sharing } from "./sharing.mjs";
import { Status } from "./status.mjs";

const PAUSE_BEFORE_ASKING = 150; // milliseconds: several quick answers are one question
const WITH_STEPS = ["stap", "antwoorden", "advies"];
const WITH_SHARING = ["antwoorden", "advies"];

class Checklist {
  constructor(root) {
    this.root = root;
    this.form = this.part("form[data-checklist]");
    this.instruments = [...this.form.elements.namedItem("instrument")].map(({ value }) => value);
    this.basis = this.form.dataset.basis;
    this.initiatives = new Initiatives();
    this.status = new Status(root);
    this.notices = new Notices(root);
    this.engine = new Engine({ onProgress: (step) => this.status.showStep(step) });
    this.advice = new Advice(root);
    this.progress = new Progress(root, this.form);
    this.overview = new Overview(root, this.form);
    this.screens = new Screens(root, { onShow: (screen) => this.showScreen(screen) });
    this.saved = new Saved(root, {
      onOpen: (id) => this.continueWith(id),
      onRemove: (id, name) => this.remove(id, name),
    });
    this.compare = new Compare(root, {
      engine: this.engine,
      basis: this.basis,
      notices: this.notices,
      kept: () => this.comparable(),
    });
    this.sharing = new Sharing(root, {
      engine: this.engine,
      answers: () => this.answers(),
      onTrouble: (title, failure) => this.notices.showTrouble(title, [failure.message]),
    });
    this.paper = new Paper(root, {
      engine: this.engine,
      record: () => this.record,
      fresh: () => this.refresh(),
    });
    this.timer = 0;
  }

  part(selector) {
    return this.root.querySelector(selector);
  }

  start() {
    this.listen();
    const id = this.initiatives.openId;
    const kept = id && this.initiatives.load(id);
    this.take(kept ? id : undefined, kept || newRecord(this.instruments[0]));
    for (const each of this.root.querySelectorAll("[data-met-script]")) each.hidden = false;
    for (const each of this.root.querySelectorAll("[data-zonder-script]")) each.hidden = true;
    this.root.classList.add("met-script");
    if (!this.initiatives.works) this.status.showNotKept();
    this.screens.start();
    if (location.hash.startsWith(`#${LINK}`)) this.openSharedLink();
    else if (hasAnswers(this.record)) this.startUnlessTried();
    else whenIdle(() => this.startUnlessTried());
  }

  listen() {
    const onClick = (name, action) => this.part(`[data-${name}]`).addEventListener("click", action);
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", ({ target }) => this.keep(target));
    this.form.addEventListener("change", ({ target }) => this.weigh(target));
    onClick("opnieuw", () => this.startAgain());
    onClick("nieuw", () => this.startNew());
    onClick("wis-alles", () => this.wipe());
    const file = this.part("[data-open-bestand]");
    file.addEventListener("change", () => this.openFile(file));
    this.initiatives.onElsewhere((id) => this.changedElsewhere(id));
    addEventListener("hashchange", () => {
      if (location.hash.startsWith(`#${LINK}`)) this.openSharedLink();
    });
  }

  // The initiative that is open: its answers, its screen.

  take(id, record) {
    this.id = id;
    this.initiatives.openId = id;
    this.record = this.withInstrument(record);
    showRecord(this.form, record);
    this.refresh();
  }

  // What was kept may name an instrument that is no more.
  withInstrument(record) {
    if (!this.instruments.includes(record.instrument)) record.instrument = this.instruments[0];
    return record;
  }

  refresh() {
    const { instrument } = this.record;
    for (const each of this.root.querySelectorAll("[data-instrument]:not(.scherm)")) {
      each.hidden = each.dataset.instrument !== instrument;
    }
    this.root.classList.toggle("ingevuld", hasAnswers(this.record));
    this.progress.show(instrument);
    this.overview.show(instrument);
    this.saved.show(this.kept(), this.id);
    this.advice.toggleInvitation(!hasAnswers(this.record));
    this.sharing.hideLink();
    this.markAnswers();
  }

  kept() {
    return this.initiatives.list().filter(({ record }) => !isEmpty(record));
  }

  isUnchanged(record, opened) {
    const { antwoorden } = this.answers(record);
    return isSame(record.begin, opened) && isSame(antwoorden, opened.antwoorden);
  }

  answers(record = this.record) {
    const asked = this.part(`.contextvragen[data-instrument="${record.instrument}"]`);
    return answersOf(record, { withContext: asked !== null });
  }

  showScreen(screen) {
    const { instrument } = screen.dataset;
    if (instrument && instrument !== this.record.instrument) this.switchTo(instrument);
    const { stand } = this.root.dataset;
    const hasSteps = WITH_STEPS.includes(stand);
    this.part("[data-sprong]").hidden = !hasSteps;
    this.part("[data-sprong]").open = false;
    this.part("[data-voortgang]").hidden = stand !== "stap";
    this.part("[data-bewaren]").hidden = !WITH_SHARING.includes(stand);
    this.part("[data-advies]").hidden = stand !== "stap" && stand !== "advies";
    this.notices.hideTrouble();
    this.refresh();
    if (stand === "vergelijken") this.compare.show();
  }

  // A link led to a step of the other instrument.
  switchTo(instrument) {
    this.record.instrument = instrument;
    showRecord(this.form, this.record);
    this.ask();
  }

  keep(field) {
    if (!field.name) return;
    this.id ??= randomName();
    const edit = (record) => {
      if (this.engine.versie) record.inhoud = this.engine.versie;
      writeValue(record, field.name, field.value);
    };
    const before = this.record.stempel;
    const kept = this.initiatives.load(this.id);
    this.record = this.withInstrument(this.initiatives.change(this.id, this.record, edit));
    this.initiatives.openId = this.id;
    if (kept && kept.stempel !== before) showRecord(this.form, this.record);
    if (!this.initiatives.works) this.status.showNotKept();
    this.refresh();
  }

  weigh(field) {
    if (!field.name) return;
    if (this.engine.isReady) this.askSoon();
    else this.startUnlessTried();
  }

  changedElsewhere(id) {
    if (id !== undefined && id !== this.id) {
      this.refresh();
      return;
    }
    if (this.id === undefined) return;
    const kept = this.initiatives.load(this.id);
    if (kept) {
      this.take(this.id, kept);
      this.ask();
      return;
    }
    this.startNew();
    this.notices.showNotice("Dit initiatief is in een ander tabblad gewist.");
  }

  // The advice.

  ask() {
    clearTimeout(this.timer);
    if (!hasAnswers(this.record)) {
      this.advice.clear();
      clearMarks(this.root);
      return;
    }
    if (!this.engine.isReady && this.status.hasFailed) return;
    this.advice.request(this.engine.advise(this.answers(), this.basis)).then(
      (advies) => {
        this.status.showReady();
        if (advies) this.latest = advies;
        this.markAnswers();
      },
      (failure) => this.status.showFailure(failure, () => this.startAndAsk()),
    );
  }

  markAnswers() {
    const { antwoorden } = this.answers();
    if (this.latest?.instrument === this.record.instrument && hasAnswers(this.record)) {
      markDecisive(this.root, this.latest, antwoorden);
    } else clearMarks(this.root);
  }

  askSoon() {
    clearTimeout(this.timer);
    this.advice.markBusy();
    this.timer = setTimeout(() => this.ask(), PAUSE_BEFORE_ASKING);
  }

  startAndAsk() {
    this.status.showStart();
    return this.engine.start().then(
      () => {
        this.status.showReady();
        performance.mark("wijkengids.advies-werkt"); // assets/offline/ waits for it
        this.ask();
      },
      (failure) => this.status.showFailure(failure, () => this.startAndAsk()),
    );
  }

  startUnlessTried() {
    if (!this.engine.isStarted && !this.status.hasFailed) this.startAndAsk();
  }

  // Several initiatives.

  continueWith(id) {
    const record = this.initiatives.load(id);
    if (!record) return;
    this.take(id, record);
    this.ask();
    this.go("antwoorden");
  }

  startNew() {
    this.latest = undefined;
    this.take(undefined, newRecord(this.record.instrument));
    this.advice.clear();
    clearMarks(this.root);
    this.go("start");
  }

  startAgain() {
    if (!confirm("Wil je alle antwoorden en notities wissen en opnieuw beginnen?")) return;
    if (this.id) this.initiatives.remove(this.id);
    this.startNew();
  }

  remove(id, name) {
    if (!confirm(`Wil je ‘${name}’ wissen van dit apparaat?`)) return;
    this.initiatives.remove(id);
    if (id === this.id) this.startNew();
    else this.refresh();
    this.part('[data-scherm="start"] h2').focus();
  }

  wipe() {
    if (!confirm("Wil je alles van de checklist wissen op dit apparaat?")) return;
    this.initiatives.clear();
    this.startNew();
    this.notices.showNotice("Alles van de checklist is gewist op dit apparaat.");
  }

  go(name) {
    if (location.hash === `#${name}`) this.screens.follow({ focus: true });
    else location.hash = name;
  }

  // Files and links.

  async openFile(input) {
    const [file] = input.files;
    input.value = "";
    if (file) await this.open(`‘${file.name}’`, () => openFile(this.engine, file));
  }

  async openSharedLink() {
    const tekst = location.hash.slice(1 + LINK.length);
    history.replaceState(null, "", "#start");
    this.screens.follow({ focus: false });
    this.notices.showNotice("De link gaat open. Dat kan even duren.");
    await this.open("De link", () => this.engine.ask("open", { tekst }));
  }

  // What is opened becomes an initiative of its own; nothing that was kept is changed.
  async open(what, opening) {
    this.status.showStart();
    try {
      const { antwoorden, meldingen } = await opening();
      const record = recordOf(antwoorden);
      const kept = this.initiatives.list();
      const same = kept.find((each) => this.isUnchanged(each.record, antwoorden));
      const id = same?.id ?? randomName();
      this.take(id, same?.record ?? this.initiatives.change(id, record, () => {}));
      if (!this.initiatives.works) this.status.showNotKept();
      this.go("antwoorden");
      const title = `${what} is open. Wat je verandert, blijft op dit apparaat.`;
      this.notices.showNotice(title, meldingen);
      this.ask();
    } catch (failure) {
      this.notices.hideNotice();
      this.notices.showTrouble(`${what} kan niet open. Er is niets veranderd.`, [failure.message]);
    } finally {
      if (this.engine.isReady) this.status.showReady();
    }
  }

  // What can be compared: what is kept here, and how the initiative that is open came in.
  comparable() {
    return this.kept().reverse().flatMap(({ id, record }) => {
      const { naam, gewijzigd, begin } = record;
      const now = { naam: nameOf(record), gewijzigd, antwoorden: this.answers(record) };
      if (id === this.id) now.chosen = true;
      if (!begin) return [now];
      return [{ naam: `${naam || "Zoals gekregen"}`, antwoorden: begin, chosen: now.chosen }, now];
    });
  }
}

function isSame(one, other) {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

const page = document.querySelector("[data-checklist-pagina]");
if (page) new Checklist(page).start();
