// The engine's side: a module worker in which Python runs. The whole protocol, each message with
// the id of the request:
//
//   page -> worker   {type: "start", id, engineUrl, manifest, port?}     see handover.mjs
//                    {type: "advies", id, antwoorden, basis}, and the other requests that
//                    actie_engine.worker names, as they are there
//   worker -> page   {type: "progress", id, step, steps, text, bytes?, total?}
//                    {type: "ready", id, versie}
//                    {type: "advies", id, instrument, kantelpunten, html}, and so on
//                    {type: "error", id, kind, message}
//
// Text goes to Python and text comes back: actie_engine.worker has start(bundle) and
// handle_utf8(request). `html` was made, and escaped, in Python.
import { Practice } from "./practice.mjs";
import { loadRuntime } from "./runtime.mjs";
import { serve } from "./serve.mjs";
// What those import, so that a browser asks for all of it at once: a page has links for that, a
// worker has not.
import "./failures.mjs";
import "./files.mjs";
import "./handover.mjs";
import "./manifest.mjs";
import "./memory.mjs";
import "./python.mjs";

const practice = new Practice();

async function start(request, report) {
  const { engine, ...started } = await loadRuntime(request, report);
  return { module: engine, ...started };
}

serve(start, (module, request) => {
  if (request.type === "advies") practice.after(module, JSON.stringify(request));
});
