// A module worker that runs a Python module, and gives every request an answer with its id. A
// failure is an answer too: {type: "error", id, kind, message}.
import { EngineFailure, asFailure } from "./failures.mjs";
import { ask as askPython } from "./python.mjs";

let python; // the module, once it runs

// `start` gets the first request, and what to call to report progress. It resolves with {module,
// versie}: the Python module that is asked (see python.mjs), and the version of the content, to tell
// with "ready". `onAnswered` is told of a request that was answered.
export function serve(start, onAnswered = () => {}) {
  addEventListener("message", async ({ data: { id, ...request } }) => {
    if (await reply(start, id, request)) onAnswered(python, request);
  });
}

// Resolves with whether it went well.
async function reply(start, id, request) {
  const report = (progress) => postMessage({ type: "progress", id, ...progress });
  try {
    const answer = request.type === "start" ? await begin(start, request, report) : ask(request);
    postMessage({ ...answer, id });
    return true;
  } catch (error) {
    console.error(error);
    const { kind, message } = asFailure(error, kindOf(error));
    postMessage({ type: "error", id, kind, message });
    return false;
  }
}

async function begin(start, request, report) {
  const started = await start(request, report).catch((error) => {
    throw asFailure(error, "niet-gestart");
  });
  python = started.module;
  return { type: "ready", versie: started.versie };
}

function ask(request) {
  if (!python) throw new EngineFailure("gestopt");
  return JSON.parse(askPython(python, JSON.stringify(request)));
}

// An exception of Python leaves the module usable; anything else from WebAssembly does not.
function kindOf(error) {
  const { RuntimeError } = globalThis.WebAssembly ?? {};
  return RuntimeError && error instanceof RuntimeError ? "gestopt" : "programmafout";
}
