// Practises: asks Python again what a reader asked last, while nobody waits for an answer.
//
// A browser compiles WebAssembly as it comes in, and once more what turns out to be called often; in
// the midst of that an advice takes twice as long. So the first times are not the reader's.
import { ask } from "./python.mjs";

const TIMES = 4;
const PAUSE = 150; // milliseconds without a question

export class Practice {
  #left = TIMES;
  #alarm;

  // Hears what a module has just answered.
  after(module, request) {
    clearTimeout(this.#alarm);
    if (this.#left > 0) this.#alarm = setTimeout(() => this.#again(module, request), PAUSE);
  }

  #again(module, request) {
    this.#left -= 1;
    ask(module, request);
    this.after(module, request);
  }
}
