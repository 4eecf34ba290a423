// The program of the form: a module worker in which Python runs, with the validator and the
// templates of the build. The protocol is that of the checklist's worker, with the requests that
// wijkengids.drafts.worker names.
//
//   page -> worker   {type: "start", id, engineUrl, manifest, draftsUrl, drafts}
//                    then {type, id, …}
//   worker -> page   {type: "progress", id, step, steps, text, bytes?, total?}
//                    {type: "ready", id}   {type, id, …}   {type: "error", id, kind, message}
import { EngineFailure, asFailure } from "../checklist/failures.mjs";
import { Files } from "../checklist/files.mjs";
import { addModules } from "../checklist/python.mjs";
import { ahead, getParts, sometimes, startWith } from "../checklist/runtime.mjs";

const STEPS = ["bestanden opzoeken", "programma laden", "programma starten", "inhoud lezen"];

let drafts; // the Python module, once it runs

// The engine and Pyodide are those of the checklist; `drafts` is the manifest of what comes on top.
async function start(request, report) {
  const step = (number, size) => {
    report({ step: number, steps: STEPS.length, text: STEPS[number - 1], ...size });
  };
  step(1);
  const files = new Files(
    request.engineUrl,
    request.manifest,
    sometimes((bytes, total) => step(2, { bytes, total })),
  );
  const more = new Files(request.draftsUrl, request.drafts);
  const parts = getParts(files, more);
  const programs = ahead(more.unpacked("programs"));
  const content = ahead(more.text("content"));
  await Promise.all(Object.values(parts));
  step(3);
  const pyodide = await startWith(parts, { lock: request.manifest.lock });
  addModules(pyodide, await programs);
  step(4);
  drafts = pyodide.pyimport("wijkengids.drafts.worker");
  drafts.start(await content);
  return { type: "ready" };
}

function ask(request) {
  if (!drafts) throw new EngineFailure("gestopt");
  return JSON.parse(drafts.handle(JSON.stringify(request)));
}

async function reply({ id, ...request }) {
  const report = (progress) => postMessage({ type: "progress", id, ...progress });
  try {
    const answer = request.type === "start" ? await start(request, report) : ask(request);
    postMessage({ ...answer, id });
  } catch (error) {
    console.error(error);
    const kind = request.type === "start" ? "niet-gestart" : "programmafout";
    const failure = asFailure(error, kind);
    postMessage({ type: "error", id, kind: failure.kind, message: failure.message });
  }
}

addEventListener("message", ({ data }) => reply(data));
