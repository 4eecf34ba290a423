// The page's side of the program: one request at a time, and a new worker when the old one died.
import { Engine } from "../checklist/engine.mjs";
import { getManifest, givenEngine } from "../checklist/manifest.mjs";

const WORKER = new URL("./worker.mjs", import.meta.url);
const DRAFTS = new URL("./python/", import.meta.url);

async function given() {
  const [engine, drafts] = await Promise.all([givenEngine(), getManifest(DRAFTS)]);
  return { ...engine, draftsUrl: DRAFTS.href, drafts };
}

const PATIENCE = 60_000; // milliseconds: an old telephone reads a whole file in some of them

export class Python {
  constructor(onProgress) {
    this.engine = new Engine({ onProgress, worker: WORKER, given, patience: PATIENCE });
    this.last = Promise.resolve();
  }

  // Requests are answered in the order in which they were asked; the first starts the program.
  ask(type, request) {
    const answer = this.last.then(() => this.engine.ask(type, request));
    this.last = answer.catch(() => {});
    return answer;
  }
}
