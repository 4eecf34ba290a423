// Loads Python (Pyodide), the engine and the content bundle, all from the site itself.
//
// No package is looked up by name and there is no other host to fall back on: what the manifest and
// the lock file name is all there is.
import { EngineFailure } from "./failures.mjs";
import { FRESH, Files } from "./files.mjs";

const STEPS = [
  "bestanden opzoeken",
  "rekenprogramma laden",
  "vragen en regels laden",
  "klaarzetten",
];
const PACKAGE = "actie-engine";
const MODULE = "actie_engine.worker";

export async function loadRuntime(engineUrl, bundleUrl, report) {
  let current;
  const step = (number, size) => {
    current = number;
    report({ step: number, steps: STEPS.length, text: STEPS[number - 1], ...size });
  };
  const onBytes = sometimes((bytes, total) => {
    if (current === 2) step(2, { bytes, total });
  });

  checkWebAssembly();
  step(1);
  const files = await Files.open(engineUrl, onBytes);
  const lock = await files.json("pyodide-lock.json");
  const wheel = ahead(files.bytes(lock.packages[PACKAGE].file_name));
  const bundle = ahead(files.text(bundleUrl, FRESH));

  step(2, { bytes: files.received, total: files.total });
  const pyodide = await files.watch(loadPython(files, lock));
  step(3);
  pyodide.unpackArchive(await files.watch(wheel), "wheel", { extractDir: sitePackages(pyodide) });
  const text = await files.watch(bundle);
  step(4);
  return { engine: pyodide.pyimport(MODULE), bundle: text };
}

// Files come in many small pieces; not every piece is news.
function sometimes(report, pause = 200) {
  let last = 0;
  return (...given) => {
    const now = performance.now();
    if (now - last < pause) return;
    last = now;
    report(...given);
  };
}

// Fetched while Python loads; a failure is heard when it is used.
function ahead(promise) {
  promise.catch(() => {});
  return promise;
}

async function loadPython(files, lock) {
  ahead(files.module("pyodide.asm.js"));
  const { loadPyodide } = await files.module("pyodide.mjs");
  return loadPyodide({ indexURL: files.base, packageBaseUrl: files.base, lockFileContents: lock });
}

function sitePackages(pyodide) {
  return pyodide.pyimport("site").getsitepackages().toJs()[0];
}

// An empty module tells whether this browser has WebAssembly and whether a policy lets it run:
// without this Pyodide would wait forever.
function checkWebAssembly() {
  if (typeof WebAssembly !== "object") throw new EngineFailure("geen-webassembly");
  try {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  } catch (cause) {
    throw new EngineFailure("geblokkeerd", { cause });
  }
}
