// The checklist page: ties form, storage, engine and advice together.
//
// The form works without this file and without the engine; what is added here is keeping answers on
// the device, the progress line, and the advice. It holds no rules: those are content, weighed by
// actie_engine in the worker.
import { Advice } from "./advice.mjs";
import { Engine } from "./engine.mjs";
import { countAnswered, hasAnswers, readAnswers, resetForm, writeAnswers } from "./form.mjs";
import { Progress } from "./progress.mjs";
import { Status } from "./status.mjs";
import { openStorage } from "./storage.mjs";
import { whenIdle } from "./idle.mjs";

const PAUSE_BEFORE_ASKING = 150; // milliseconds: several quick answers are one question

export function openChecklist(page) {
  const form = page.querySelector("form[data-checklist]");
  if (!form) return;
  const storage = openStorage();
  const status = new Status(page);
  const progress = new Progress(page.querySelector("[data-voortgang]"));
  const advice = new Advice(page.querySelector("[data-advies]"));
  const engine = new Engine({ onProgress: (step) => status.showStep(step) });

  let unplaced = writeAnswers(form, storage.load());
  let timer = 0;

  const answers = () => readAnswers(form, unplaced);

  function showProgress() {
    progress.show(countAnswered(form));
    advice.toggleInvitation(!hasAnswers(answers()));
  }

  function ask() {
    clearTimeout(timer);
    if (!hasAnswers(answers())) {
      advice.clear();
      return;
    }
    advice.request(engine.advise(answers(), form.dataset.basis)).then(
      () => status.showReady(),
      (failure) => status.showFailure(failure, startAndAsk),
    );
  }

  function startAndAsk() {
    status.showStart();
    engine.start().then(
      () => {
        status.showReady();
        ask();
      },
      (failure) => status.showFailure(failure, startAndAsk),
    );
  }

  function startUnlessTried() {
    if (!engine.isStarted && !status.hasFailed) startAndAsk();
  }

  function keep() {
    if (!storage.save(answers())) status.showNotKept();
    showProgress();
  }

  function askSoon() {
    clearTimeout(timer);
    advice.markBusy();
    timer = setTimeout(ask, PAUSE_BEFORE_ASKING);
  }

  function startAgain() {
    if (!confirm("Wil je alle antwoorden en notities wissen en opnieuw beginnen?")) return;
    resetForm(form);
    unplaced = undefined;
    storage.clear();
    advice.clear();
    showProgress();
    form.querySelector("input, select").focus();
  }

  form.addEventListener("input", keep);
  form.addEventListener("change", () => {
    keep();
    if (engine.isReady) askSoon();
    else startUnlessTried();
  });
  page.querySelector("[data-opnieuw]").addEventListener("click", startAgain);

  page.querySelectorAll("[data-met-script]").forEach((part) => (part.hidden = false));
  if (!storage.works) status.showNotKept();
  showProgress();
  if (hasAnswers(answers())) startUnlessTried();
  else whenIdle(startUnlessTried);
}

openChecklist(document);
