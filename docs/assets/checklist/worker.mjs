// The engine's side: a module worker in which Python runs. The whole protocol, each message with
// the id of the request:
//
//   page -> worker   {type: "start", id, engineUrl, manifest, afresh}
//                    {type: "advies", id, antwoorden, basis}, and the other requests that
//                    actie_engine.worker names, as they are there
//   worker -> page   {type: "progress", id, step, steps, text, bytes?, total?, restores?}
//                    {type: "ready", id, versie}
//                    {type: "advies", id, advies, html}, and so on
//                    {type: "error", id, kind, message}
//
// Text goes to Python and text comes back: actie_engine.worker has start(bundle) and
// handle(request). `advies` is JSON text; `html` was made, and escaped, in Python.
import { EngineFailure, asFailure } from "./failures.mjs";
import { loadRuntime } from "./runtime.mjs";

const QUIET = 1500; // milliseconds after the start: the first advice comes before what is for later

let engine; // the Python module, once it runs

async function start(request, report) {
  const runtime = await loadRuntime(request, report).catch((error) => {
    throw asFailure(error, "niet-gestart");
  });
  engine = runtime.engine;
  setTimeout(runtime.keep, QUIET);
  return { type: "ready", versie: runtime.versie };
}

function ask(request) {
  if (!engine) throw new EngineFailure("gestopt");
  return JSON.parse(engine.handle(JSON.stringify(request)));
}

async function reply({ id, ...request }) {
  const report = (progress) => postMessage({ type: "progress", id, ...progress });
  try {
    const answer = request.type === "start" ? await start(request, report) : ask(request);
    postMessage({ ...answer, id });
  } catch (error) {
    console.error(error);
    const { kind, message } = asFailure(error, kindOf(error));
    postMessage({ type: "error", id, kind, message });
  }
}

// An exception of Python leaves the engine usable; anything else from WebAssembly does not.
function kindOf(error) {
  const { RuntimeError } = globalThis.WebAssembly ?? {};
  return RuntimeError && error instanceof RuntimeError ? "gestopt" : "programmafout";
}

addEventListener("message", ({ data }) => reply(data));
