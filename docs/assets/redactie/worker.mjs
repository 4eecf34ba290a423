// The program of the form: a module worker in which Python runs, with the validator and the
// templates of the build. The protocol is that of the checklist's worker, with the requests that
// wijkengids.drafts.worker names.
//
//   page -> worker   {type: "start", id, engineUrl, draftsUrl}   then {type, id, …}
//   worker -> page   {type: "progress", id, step, steps, text, bytes?, total?}
//                    {type: "ready", id}   {type, id, …}   {type: "error", id, kind, message}
import { EngineFailure, asFailure } from "../checklist/failures.mjs";
import { FRESH, Files } from "../checklist/files.mjs";

const PACKAGE = "actie-engine";
const ARCHIVE = "redactie.zip";
const STEPS = ["bestanden opzoeken", "programma laden", "inhoud laden", "klaarzetten"];

let drafts; // the Python module, once it runs

async function start({ engineUrl, draftsUrl }, report) {
  let current = 1;
  const step = (number, size) => {
    current = number;
    report({ step: number, steps: STEPS.length, text: STEPS[number - 1], ...size });
  };
  step(1);
  const files = await Files.open(engineUrl, (bytes, total) => {
    if (current === 2) step(2, { bytes, total });
  });
  const lock = await files.json("pyodide-lock.json");
  const wheel = ahead(files.bytes(lock.packages[PACKAGE].file_name));
  const programs = ahead(archive(files, draftsUrl));
  const content = ahead(files.text(new URL("inhoud.json", draftsUrl).href, FRESH));
  step(2);
  const pyodide = await files.watch(loadPython(files, lock));
  step(3);
  const target = { extractDir: pyodide.pyimport("site").getsitepackages().toJs()[0] };
  pyodide.unpackArchive(await files.watch(wheel), "wheel", target);
  pyodide.unpackArchive(await files.watch(programs), "zip", target);
  const shipped = await files.watch(content);
  step(4);
  drafts = pyodide.pyimport("wijkengids.drafts.worker");
  drafts.start(shipped);
  return { type: "ready" };
}

// The archive has a manifest of its own, so that a newer one is never taken for an older.
async function archive(files, draftsUrl) {
  const manifest = await files.json(new URL("manifest.json", draftsUrl).href, FRESH);
  const { sha256 } = manifest.files[ARCHIVE];
  return files.bytes(new URL(`${ARCHIVE}?v=${sha256.slice(0, 16)}`, draftsUrl).href);
}

async function loadPython(files, lock) {
  ahead(files.module("pyodide.asm.js"));
  const { loadPyodide } = await files.module("pyodide.mjs");
  return loadPyodide({ indexURL: files.base, packageBaseUrl: files.base, lockFileContents: lock });
}

// Fetched while something else loads; a failure is heard when it is used.
function ahead(promise) {
  promise.catch(() => {});
  return promise;
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
