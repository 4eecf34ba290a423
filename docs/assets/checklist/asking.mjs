// When the engine starts and is asked, and what the page then shows: the advice, or why not.
import { Advice } from "./advice.mjs";
import { clearMarks, markDecisive } from "./decisive.mjs";
import { whenIdle } from "./idle.mjs";

export class Asking {
  constructor(root, { engine, status, initiative, basis }) {
    this.root = root;
    this.engine = engine;
    this.status = status;
    this.initiative = initiative;
    this.basis = basis;
    this.advice = new Advice(root);
  }

  // At once for who has answers, and else when there is nothing better to do.
  startInTime() {
    if (this.initiative.hasAnswers) this.startUnlessTried();
    else whenIdle(() => this.startUnlessTried());
  }

  startUnlessTried() {
    if (!this.engine.isStarted && !this.status.hasFailed) this.start();
  }

  async start() {
    this.status.showStart();
    try {
      await this.engine.start();
      this.status.showReady();
      performance.mark("wijkengids.advies-werkt"); // assets/offline/ waits for it
      this.now();
    } catch (failure) {
      this.status.showFailure(failure, () => this.start());
    }
  }

  // At once, or after the question that is being answered: several quick answers are one question.
  soon() {
    if (!this.engine.isReady) {
      this.advice.tellWaiting();
      this.startUnlessTried();
      return;
    }
    this.advice.markBusy();
    if (this.next) return;
    if (!this.asked) {
      this.now();
      return;
    }
    this.next = this.asked.then(() => {
      this.next = undefined;
      this.now();
    });
  }

  now() {
    const asked = this.ask().finally(() => {
      if (this.asked === asked) this.asked = undefined;
    });
    this.asked = asked;
  }

  async ask() {
    if (!this.initiative.hasAnswers) {
      this.clear();
      return;
    }
    if (!this.engine.isReady && this.status.hasFailed) return;
    try {
      const asked = this.engine.advise(this.initiative.answers(), this.basis);
      const advies = await this.advice.request(asked);
      this.status.showReady();
      if (advies) this.latest = advies;
      this.mark();
    } catch (failure) {
      this.status.showFailure(failure, () => this.start());
    }
  }

  // Marks the answers that decided, according to the advice that was given last.
  mark() {
    const { hasAnswers, instrument } = this.initiative;
    if (hasAnswers && this.latest?.instrument === instrument) {
      markDecisive(this.root, this.latest, this.initiative.answers().antwoorden);
    } else clearMarks(this.root);
  }

  clear() {
    this.latest = undefined;
    this.advice.clear();
    clearMarks(this.root);
  }
}
