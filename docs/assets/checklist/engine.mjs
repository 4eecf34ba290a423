// The page's side of the engine: starts the worker, gives each request an id and a time-out, and
// starts a new worker when the old one is dead. What the messages mean is in worker.mjs.
import { startWorker } from "../trusted.mjs";
import { EngineFailure, asFailure } from "./failures.mjs";
import { givenPicture } from "./handover.mjs";

const WORKER = new URL("./worker.mjs", import.meta.url);
// Milliseconds without a word from the worker.
const PATIENCE = { start: 45_000, other: 10_000 };
const TRIES = 2;
// How it ends when Python needs what was left out; it can also be something else.
const NEEDED_MORE = new Set(["gestopt", "niet-gestart", "programmafout"]);

export class Engine {
  versie = ""; // of the content, once it is known
  #worker = null;
  #started = null;
  #ready = false;
  #whole = false; // with all of Python, also what an advice hardly ever needs
  #waiting = new Map();
  #lastId = 0;
  #onProgress;
  #longest;
  #program;
  #given;

  // The form for drafts starts another worker, gives it other files, and needs more time.
  constructor({
    onProgress = () => {},
    worker = WORKER,
    given = givenPicture,
    patience = PATIENCE.other,
  } = {}) {
    this.#onProgress = onProgress;
    this.#longest = patience;
    this.#program = worker;
    this.#given = given;
  }

  // Started is on its way or there; ready is there.
  get isStarted() {
    return this.#started !== null;
  }

  get isReady() {
    return this.#ready;
  }

  // Resolves with the version of the engine; a failed start can be tried again.
  start() {
    if (this.#started) return this.#started;
    const started = this.#startWorker();
    this.#started = started;
    started.catch(() => this.#forget(started));
    return started;
  }

  // Resolves with {instrument, kantelpunten, html}.
  advise(antwoorden, basis) {
    return this.ask("advies", { antwoorden, basis });
  }

  // Resolves with the reply to a request. A worker that died, or that lacked something, is started
  // anew with all of Python and asked again.
  async ask(type, request, triesLeft = TRIES) {
    if (!this.#ready) await this.start();
    try {
      return await this.#send({ type, ...request });
    } catch (failure) {
      if (!NEEDED_MORE.has(failure.kind) || triesLeft <= 1) throw failure;
      this.#needWhole();
      return this.ask(type, request, triesLeft - 1);
    }
  }

  async #startWorker() {
    try {
      this.#worker = this.#spawn();
      const request = await inTime(this.#given({ whole: this.#whole }));
      const { versie } = await this.#send({ type: "start", ...request });
      this.versie = versie;
      this.#ready = true;
      return versie;
    } catch (error) {
      const failure = asFailure(error, "niet-gestart");
      this.#stop(failure);
      if (this.#whole || !NEEDED_MORE.has(failure.kind)) throw failure;
      this.#needWhole();
      return this.#startWorker();
    }
  }

  // The mark tells in developer tools, and to tests, that a start was not enough.
  #needWhole() {
    this.#whole = true;
    performance.mark("wijkengids.hele-python");
  }

  #spawn() {
    const worker = startWorker(this.#program, { type: "module" });
    worker.addEventListener("message", ({ data }) => this.#receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#stop(new EngineFailure(event.message ? "gestopt" : "niet-gestart"));
    });
    return worker;
  }

  #send(message) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, type: message.type });
      this.#setAlarm(id);
      this.#worker.postMessage({ id, ...message }, message.port ? [message.port] : []);
    });
  }

  #receive(message) {
    const request = this.#waiting.get(message.id);
    if (!request) return;
    if (message.type === "progress") {
      this.#setAlarm(message.id);
      this.#onProgress(message);
      return;
    }
    this.#settle(message.id);
    if (message.type === "error") request.reject(new EngineFailure(message.kind, message));
    else request.resolve(message);
    if (message.kind === "gestopt" || (message.kind === "programmafout" && !this.#whole)) this.#stop();
  }

  #setAlarm(id) {
    const request = this.#waiting.get(id);
    clearTimeout(request.alarm);
    const kind = request.type === "start" ? "te-lang" : "gestopt";
    const patience = this.#patience(request.type);
    request.alarm = setTimeout(() => this.#stop(new EngineFailure(kind)), patience);
  }

  #patience(type) {
    return type === "start" ? PATIENCE.start : this.#longest;
  }

  #settle(id) {
    clearTimeout(this.#waiting.get(id).alarm);
    this.#waiting.delete(id);
  }

  #forget(started) {
    if (this.#started === started) this.#started = null;
  }

  // Ends the worker; whoever still waits for it hears why. One that was not ready yet is not to be
  // forgotten here: a new one may take its place.
  #stop(failure = new EngineFailure("gestopt")) {
    this.#worker?.terminate();
    this.#worker = null;
    if (this.#ready) this.#started = null;
    this.#ready = false;
    for (const [id, { reject }] of [...this.#waiting]) {
      this.#settle(id);
      reject(failure);
    }
  }
}

function inTime(promise) {
  let alarm;
  const late = new Promise((_, reject) => {
    alarm = setTimeout(() => reject(new EngineFailure("te-lang")), PATIENCE.start);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(alarm));
}
