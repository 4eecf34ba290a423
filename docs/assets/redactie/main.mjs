// The page /meewerken/voorstel/: ties form, text, messages, preview and the ways out together.
//
// The text of the file is the draft; the form is another view of it. What is typed in the form goes
// to Python, which changes that one place in the text. All rules are in Python, those of the build.
import { element } from "../search/element.mjs";
import { showReport } from "../trusted.mjs";
import { Drafts } from "./drafts.mjs";
import { reasonOf } from "./failures.mjs";
import { Form } from "./form.mjs";
import { showAdvice, showChanges, showCount, showMessages } from "./outcome.mjs";
import { Out } from "./out.mjs";
import { Python } from "./python.mjs";
import { Text } from "./text.mjs";

const PAUSE = 300; // milliseconds after typing
const PAUSE_BEFORE_PAGE = 700;

class Proposal {
  constructor(root) {
    this.root = root;
    this.drafts = new Drafts();
    this.python = new Python((step) => this.showStep(step));
    this.text = new Text(root, { onInput: (text) => this.typed(text) });
    this.out = new Out(root, () => this.draft);
    this.waiting = new Map(); // values of the form that Python has not put into the text yet
    this.edition = 0; // counts what was typed in the text
    this.form = undefined;
    this.draft = undefined;
  }

  part(name) {
    return this.root.querySelector(`[data-${name}]`);
  }

  start() {
    this.listen();
    this.part("kiezen").hidden = false;
    this.showKept();
    this.follow();
  }

  listen() {
    const onClick = (name, action) => this.part(name).addEventListener("click", action);
    const select = this.root.querySelector("#methode");
    this.part("openen").addEventListener("submit", (event) => {
      event.preventDefault();
      if (select.value) this.go(select.value);
    });
    this.part("beginnen").addEventListener("submit", (event) => {
      event.preventDefault();
      this.begin(this.root.querySelector("#nieuwe-naam").value);
    });
    this.part("velden").addEventListener("submit", (event) => event.preventDefault());
    onClick("andere", () => this.choose());
    onClick("terug", () => this.discard());
    onClick("weg", () => this.discard());
    onClick("herstel", () => this.fix());
    onClick("adviezen", () => this.advise());
    onClick("fout-opnieuw", () => this.tryAgain());
    this.part("weergave").addEventListener("change", ({ target }) => this.view(target.value));
    addEventListener("hashchange", () => this.follow());
    this.view("formulier");
  }

  // Choosing a file. The address names it, so that it is there again after a reload.

  go(file) {
    const name = slugOf(file);
    if (location.hash === `#${name}`) this.follow();
    else location.hash = name;
  }

  follow() {
    const name = decodeURIComponent(location.hash.slice(1));
    const file = `methods/${name}.yaml`;
    const known = [...this.root.querySelectorAll("#methode option")].some(({ value }) => value === file);
    if (name && (known || this.drafts.load(file)) && this.draft?.file !== file) this.open(file);
  }

  async open(file) {
    await this.attempt(async () => {
      const kept = this.drafts.load(file);
      const { text } = kept ?? (await this.python.ask("open", { file }));
      await this.take({ file, text, original: kept?.original ?? text, kept: Boolean(kept) });
    });
  }

  async begin(name) {
    this.showNameProblem("");
    await this.attempt(async () => {
      const found = await this.python.ask("new", { name });
      if (found.problem) {
        this.showNameProblem(found.problem);
        this.part("laden").hidden = true;
        return;
      }
      const kept = this.drafts.load(found.file);
      if (!kept) this.drafts.save({ file: found.file, title: name, text: found.text, original: null });
      this.go(found.file);
    });
  }

  showNameProblem(text) {
    const problem = this.part("naam-probleem");
    problem.textContent = text;
    problem.hidden = !text;
  }

  async take(draft) {
    this.draft = draft;
    this.waiting.clear();
    await this.prepareForm();
    this.part("kiezen").hidden = true;
    this.part("werk").hidden = false;
    this.part("pagina").hidden = true;
    this.part("adviezen-uitkomst").textContent = "";
    this.part("gedaan").hidden = true;
    this.text.show(draft.text);
    this.form.shape = "";
    await this.report("check");
    this.part("titel").focus();
  }

  async prepareForm() {
    if (this.form) return;
    const { choices } = await this.python.ask("contents", {});
    this.form = new Form(this.part("velden"), {
      choices,
      onSet: (path, value) => this.set(path, value),
      onStep: (type, path) => this.step(type, path),
    });
  }

  choose() {
    this.draft = undefined;
    history.pushState(null, "", location.pathname);
    this.part("werk").hidden = true;
    this.part("kiezen").hidden = false;
    this.showKept();
    this.root.querySelector("#kiezen").focus();
  }

  discard() {
    if (!confirm("Wil je dit voorstel weggooien? Dat kan niet ongedaan worden gemaakt.")) return;
    const { file } = this.draft;
    this.drafts.remove(file);
    if (this.part("weg").hidden) this.open(file);
    else this.choose();
  }

  showKept() {
    const kept = this.drafts.list();
    this.part("bewaard").hidden = kept.length === 0;
    this.part("bewaard-lijst").replaceChildren(
      ...kept.map(({ file, title, changed }) => {
        const link = element("a", { href: `#${slugOf(file)}` }, title);
        const when = changed ? `, ${new Date(changed).toLocaleString("nl-NL", { dateStyle: "long", timeStyle: "short" })}` : "";
        return element("li", {}, link, when);
      }),
    );
  }

  // Working on the draft.

  typed(text) {
    this.edition += 1;
    this.waiting.clear();
    this.keep(text);
    this.soon();
  }

  set(path, value) {
    this.waiting.set(JSON.stringify(path), value);
    this.soon();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.attempt(() => this.work()), PAUSE);
  }

  // Puts what waits into the text, one value after another, and checks the outcome.
  async work() {
    const waiting = [...this.waiting];
    this.waiting.clear();
    if (waiting.length === 0) await this.report("check");
    for (const [path, value] of waiting) await this.report("set", { path: JSON.parse(path), value });
  }

  async step(type, path) {
    await this.attempt(async () => {
      await this.settle();
      await this.report(type, { path });
    });
  }

  // What was typed goes first; a check of it that still had to come would bring the old text back.
  async settle() {
    clearTimeout(this.timer);
    if (this.waiting.size > 0) await this.work();
  }

  async fix() {
    await this.attempt(async () => {
      await this.settle();
      const { done, unfixed } = await this.report("fix");
      const lines = unfixed ? [`Niet alles kan: ${unfixed}.`, ...done] : done;
      const told = this.part("gedaan");
      told.replaceChildren(
        element("p", {}, lines.length ? "Dit is rechtgezet:" : "Er was niets recht te zetten."),
        element("ul", {}, ...lines.map((line) => element("li", {}, line))),
      );
      told.hidden = false;
    });
  }

  async report(type, request = {}) {
    const { edition, draft } = this;
    const found = await this.python.ask(type, { file: draft.file, text: draft.text, ...request });
    if (edition === this.edition && draft === this.draft) this.show(found);
    return found;
  }

  show(found) {
    const isNew = found.original === null;
    this.found = found;
    this.text.show(found.text);
    const own = found.messages.filter(({ bestand }) => bestand === found.file);
    this.text.mark(own);
    this.part("niet-te-lezen").hidden = found.form !== null;
    this.part("velden").inert = found.form === null;
    if (found.form) this.form.show(found.form);
    this.form.mark(found.form ? own : []);
    this.showProblem(found.problem || this.changedOnSite(found));
    showCount(this.root, found.messages.length);
    showMessages(this.root, found, {
      toField: (path) => this.toField(path),
      toLine: (line, column) => this.toLine(line, column),
    });
    showChanges(this.root, found);
    this.part("titel").textContent = this.title(found);
    this.part("bestand").textContent = found.file;
    this.part("terug").hidden = isNew || found.text === found.original;
    this.part("weg").hidden = !isNew;
    this.draft.title = this.title(found);
    this.draft.original ??= found.original;
    if (found.text !== found.original || this.draft.kept) this.keep(found.text);
    this.out.show(found);
    clearTimeout(this.pageTimer);
    this.pageTimer = setTimeout(() => this.attempt(() => this.showPage()), PAUSE_BEFORE_PAGE);
  }

  title({ form }) {
    const name = form?.find(({ path }) => path[0] === "naam")?.value;
    return name || this.draft.title || slugOf(this.draft.file);
  }

  changedOnSite({ original }) {
    const isOlder = this.draft.original && original && this.draft.original !== original;
    return isOlder ? "De tekst op de site is intussen veranderd. Kijk bij ‘Wat je verandert’ of je voorstel nog klopt." : "";
  }

  showProblem(text) {
    this.part("bericht").textContent = text;
    this.part("bericht").hidden = !text;
  }

  keep(text) {
    const { file, title, original } = this.draft;
    this.draft.text = text;
    this.draft.kept = true;
    this.drafts.save({ file, title: title ?? slugOf(file), text, original: original ?? null });
    this.part("niet-bewaard").hidden = this.drafts.works;
  }

  async showPage() {
    const { draft } = this;
    const { html } = await this.python.ask("preview", { file: draft.file, text: draft.text });
    if (draft !== this.draft) return;
    const page = this.part("pagina");
    if (html) {
      showReport(page, html);
      page.hidden = false;
    }
    this.part("geen-pagina").hidden = !page.hidden;
    this.part("oude-pagina").hidden = Boolean(html) || page.hidden;
  }

  async advise() {
    const told = this.part("adviezen-uitkomst");
    const { edition, draft } = this;
    const { file, text } = draft;
    const sum = { compared: 0, changed: 0, aspects: {} };
    told.textContent = "Bezig met rekenen …";
    await this.attempt(async () => {
      for (let start = 0, total = 1; start < total; ) {
        const part = await this.python.ask("advice", { file, text, start });
        if (edition !== this.edition || text !== this.draft?.text || part.next === undefined) {
          told.textContent = part.next === undefined ? "Dat kan pas als er geen fouten meer zijn." : "";
          return;
        }
        addTo(sum, part);
        ({ next: start, total } = part);
        if (start < total) told.textContent = `Bezig met rekenen: ${start} van ${total} …`;
      }
      showAdvice(told, sum);
    });
  }

  // Where to look.

  view(name) {
    this.part("vlakken").dataset.weergave = name;
    this.root.classList.toggle("beide", name === "beide");
  }

  toField(path) {
    if (this.part("vlakken").dataset.weergave === "tekst") this.chooseView("formulier");
    this.form.goTo(path);
  }

  toLine(line, column) {
    if (this.part("vlakken").dataset.weergave === "formulier") this.chooseView("tekst");
    this.text.goTo(line, column);
  }

  chooseView(name) {
    this.root.querySelector(`[name="weergave"][value="${name}"]`).checked = true;
    this.view(name);
  }

  // Waiting and failing.

  showStep({ step, steps, text, bytes, total }) {
    const bar = this.part("laden").querySelector("progress");
    this.part("laden").hidden = false;
    this.part("laden-stap").textContent = `Even geduld: ${text} (stap ${step} van ${steps})`;
    bar.value = (step - 1 + (total ? bytes / total : 0)) / steps;
  }

  async attempt(action) {
    try {
      await action();
      this.part("fout").hidden = true;
    } catch (failure) {
      this.showFailure(failure);
    } finally {
      this.part("laden").hidden = true;
    }
  }

  showFailure(failure) {
    console.error(failure);
    this.part("fout-reden").textContent = reasonOf(failure);
    this.part("fout").hidden = false;
  }

  tryAgain() {
    this.part("fout").hidden = true;
    if (this.draft) this.attempt(() => this.report("check"));
    else this.follow();
  }
}

function addTo(sum, { compared, changed, aspects }) {
  sum.compared += compared;
  sum.changed += changed;
  for (const [words, number] of Object.entries(aspects)) {
    sum.aspects[words] = (sum.aspects[words] ?? 0) + number;
  }
}

function slugOf(file) {
  return file.replace(/^methods\//, "").replace(/\.yaml$/, "");
}

const page = document.querySelector("[data-voorstel]");
if (page) new Proposal(page).start();
