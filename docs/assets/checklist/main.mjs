// The checklist page: makes the parts and connects them.
//
// The form works without this file and without the engine; what is added here is one step at a
// time, keeping answers on the device, sharing, and the advice. It holds no rules: those are
// content, weighed by actie_engine in the worker. Where to change what:
//
//   initiative.mjs  the initiative that is open, and what is kept of it
//   asking.mjs      when the engine starts and the advice is renewed
//   choosing.mjs    another initiative, starting again, wiping
//   receiving.mjs   files and links that come in; sharing.mjs: those that go out
//   screens.mjs     one screen at a time, and where the focus goes
import { Asking } from "./asking.mjs";
import { Choosing } from "./choosing.mjs";
import { Compare } from "./compare.mjs";
import { Engine } from "./engine.mjs";
import { Initiative } from "./initiative.mjs";
import { Initiatives } from "./initiatives.mjs";
import { Notices } from "./notices.mjs";
import { Overview } from "./overview.mjs";
import { Paper } from "./paper.mjs";
import { Progress } from "./progress.mjs";
import { Question } from "./question.mjs";
import { Receiving } from "./receiving.mjs";
import { Screens } from "./screens.mjs";
import { Sharing } from "./sharing.mjs";
import { Status } from "./status.mjs";

const WITH_STEPS = ["stap", "antwoorden", "advies"];
const WITH_SHARING = ["antwoorden", "advies"];
const WITH_ADVICE = ["stap", "advies"];

class Checklist {
  constructor(root) {
    const form = root.querySelector("form[data-checklist]");
    const { basis } = form.dataset;
    const status = new Status(root);
    const engine = new Engine({ onProgress: (step) => status.showStep(step) });
    const notices = new Notices(root);
    const initiatives = new Initiatives();
    const initiative = new Initiative(form, {
      initiatives,
      version: () => engine.versie,
      onTake: () => this.refresh(),
    });
    const screens = new Screens(root, { onShow: (screen) => this.showScreen(screen) });
    const asking = new Asking(root, { engine, status, initiative, basis });
    const shared = { engine, status, notices, initiatives, initiative, asking, screens };
    Object.assign(this, { root, form, ...shared });
    this.choosing = new Choosing(root, { ...shared, question: new Question(root) });
    this.receiving = new Receiving(root, shared);
    this.sharing = new Sharing(root, { engine, initiative, notices });
    this.compare = new Compare(root, { engine, basis, notices, initiative });
    this.paper = new Paper(root, { engine, initiative, fresh: () => this.refresh() });
    this.progress = new Progress(root, form);
    this.overview = new Overview(root, form);
  }

  start() {
    this.listen();
    this.initiative.resume();
    for (const each of this.root.querySelectorAll("[data-met-script]")) each.hidden = false;
    for (const each of this.root.querySelectorAll("[data-zonder-script]")) each.hidden = true;
    this.root.classList.add("met-script");
    this.tellWhetherKept();
    this.screens.start();
    if (this.receiving.isLink) this.receiving.openLink();
    else this.asking.startInTime();
  }

  listen() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", ({ target }) => this.keep(target));
    this.form.addEventListener("change", ({ target }) => this.askAbout(target));
    this.initiatives.onElsewhere((id) => this.choosing.changedElsewhere(id));
  }

  // Python works on the advice while the page brings the rest up to date.
  keep(field) {
    if (!field.name) return;
    this.initiative.keep(field);
    if (isChosen(field)) this.asking.soon();
    this.tellWhetherKept();
    this.refresh();
  }

  // What is typed counts once the reader leaves the field.
  askAbout(field) {
    if (field.name && !isChosen(field)) this.asking.soon();
  }

  tellWhetherKept() {
    if (!this.initiatives.works) this.status.showNotKept();
  }

  // Brings everything that shows answers up to date.
  refresh() {
    const { instrument, hasAnswers } = this.initiative;
    for (const each of this.root.querySelectorAll("[data-instrument]:not(.scherm)")) {
      each.hidden = each.dataset.instrument !== instrument;
    }
    this.root.classList.toggle("ingevuld", hasAnswers);
    this.progress.show(instrument);
    this.overview.show(instrument);
    this.choosing.show();
    this.asking.advice.toggleInvitation(!hasAnswers);
    this.sharing.hideLink();
    this.asking.mark();
  }

  showScreen(screen) {
    const { instrument } = screen.dataset;
    if (instrument && instrument !== this.initiative.instrument) {
      this.initiative.switchTo(instrument);
      this.asking.now();
    }
    const { stand } = this.root.dataset;
    this.showPart("sprong", WITH_STEPS.includes(stand));
    this.showPart("voortgang", stand === "stap");
    this.showPart("bewaren", WITH_SHARING.includes(stand));
    this.showPart("advies", WITH_ADVICE.includes(stand));
    this.notices.hideTrouble();
    this.refresh();
    if (stand === "vergelijken") this.compare.show();
  }

  showPart(name, visible) {
    this.root.querySelector(`[data-${name}]`).hidden = !visible;
  }
}

function isChosen({ type }) {
  return type === "radio" || type === "select-one";
}

const page = document.querySelector("[data-checklist-pagina]");
if (page) new Checklist(page).start();
