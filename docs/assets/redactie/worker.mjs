// The program of the form: a module worker in which Python runs, with the validator and the
// templates of the build. The protocol is that of the checklist's worker, with the requests that
// wijkengids.drafts.worker names.
//
//   page -> worker   {type: "start", id, engineUrl, manifest, draftsUrl, drafts}
//                    then {type, id, …}
//   worker -> page   {type: "progress", id, step, steps, text, bytes?, total?}
//                    {type: "ready", id}   {type, id, …}   {type: "error", id, kind, message}
import { Files } from "../checklist/files.mjs";
import { addModules } from "../checklist/python.mjs";
import { ahead, getModules, getWholePython, startWith } from "../checklist/runtime.mjs";
import { serve } from "../checklist/serve.mjs";

const STEPS = ["bestanden opzoeken", "programma laden", "programma starten", "inhoud lezen"];

// The engine and Pyodide are those of the checklist; `drafts` is the manifest of what comes on top.
serve(async (request, report) => {
  const step = (number, size) => {
    report({ step: number, steps: STEPS.length, text: STEPS[number - 1], ...size });
  };
  step(1);
  const onBytes = (bytes, total) => step(2, { bytes, total });
  const files = new Files(request.engineUrl, request.manifest, onBytes);
  const more = new Files(request.draftsUrl, request.drafts);
  const parts = { ...getWholePython(files), ...getModules(files, more) };
  const programs = ahead(more.unpacked("programs"));
  const content = ahead(more.text("content"));
  const pyodide = await startWith(parts, { lock: request.manifest.lock }, () => step(3));
  addModules(pyodide, await programs);
  step(4);
  const drafts = pyodide.pyimport("wijkengids.drafts.worker");
  drafts.start(await content);
  return { module: drafts };
});
