// A module worker that runs a Python module, and gives every request an answer with its id. A
// failure is an answer too: {type: "error", id, kind, message}.
import { EngineFailure, asFailure } from "./failures.mjs";

const QUIET = 1500; // milliseconds without a request

let python; // the module, once it runs
let later; // what can wait until nobody asks anything
let alarm;

// `start` gets the first request, and what to call to report progress. It resolves with {module,
// versie, later}: the Python module, of which handle(request) takes text and gives text; the version
// of the content, to tell with "ready"; and what to do once nobody asks anything, if there is.
export function serve(start) {
  addEventListener("message", async ({ data }) => {
    clearTimeout(alarm);
    await reply(start, data);
    waitForQuiet();
  });
}

function waitForQuiet() {
  clearTimeout(alarm);
  alarm = setTimeout(() => {
    later?.();
    later = undefined;
  }, QUIET);
}

async function reply(start, { id, ...request }) {
  const report = (progress) => postMessage({ type: "progress", id, ...progress });
  try {
    const answer = request.type === "start" ? await begin(start, request, report) : ask(request);
    postMessage({ ...answer, id });
  } catch (error) {
    console.error(error);
    const { kind, message } = asFailure(error, kindOf(error));
    postMessage({ type: "error", id, kind, message });
  }
}

async function begin(start, request, report) {
  const started = await start(request, report).catch((error) => {
    throw asFailure(error, "niet-gestart");
  });
  ({ module: python, later } = started);
  return { type: "ready", versie: started.versie };
}

function ask(request) {
  if (!python) throw new EngineFailure("gestopt");
  return JSON.parse(python.handle(JSON.stringify(request)));
}

// An exception of Python leaves the module usable; anything else from WebAssembly does not.
function kindOf(error) {
  const { RuntimeError } = globalThis.WebAssembly ?? {};
  return RuntimeError && error instanceof RuntimeError ? "gestopt" : "programmafout";
}
