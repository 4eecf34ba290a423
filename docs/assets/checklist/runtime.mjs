// Loads Python (Pyodide) with the engine and the content, all from the site itself.
//
// Everything is asked for at once. No package is looked up by name and there is no other host to
// fall back on: what the manifest names is all there is. A build started Python, let it import the
// engine and read the content, and took a picture of its memory: Python goes on from there. Where
// the picture is of another content, or was not enough, Python starts from its first beginning.
import { EngineFailure } from "./failures.mjs";
import { Files } from "./files.mjs";
import { HandedFiles } from "./handover.mjs";
import { fill } from "./memory.mjs";
import { EMPTY_ZIP, makerOf, resumePython, startPython } from "./python.mjs";

const MODULE = "actie_engine.worker";
const STEPS = [
  "bestanden opzoeken",
  "rekenprogramma laden",
  "rekenprogramma starten",
  "vragen en regels lezen",
];
// Addresses that only Pyodide asks for, and that stand on no server.
const PLACE = new URL("python/", import.meta.url).href;
const LIBRARY = "python.zip";
const PYODIDE_WASM = "pyodide.asm.wasm";

// Resolves with {engine, versie}: the Python module, and the version of the content. With a port
// Python goes on from a picture.
export async function loadRuntime({ engineUrl, manifest, port }, report) {
  const steps = port ? STEPS.length - 1 : STEPS.length;
  const step = (number, more) => report({ step: number, steps, text: STEPS[number - 1], ...more });
  checkWebAssembly();
  step(1);
  const onBytes = (bytes, total) => step(2, { bytes, total });
  if (port) return resume(new HandedFiles(engineUrl, manifest, onBytes, port), manifest, step);
  return start(new Files(engineUrl, manifest, onBytes), manifest, step);
}

async function resume(files, { lock, python, picture }, step) {
  const memory = files.bytes("memory");
  const restore = async (buffer) => fill(buffer, await memory);
  const parts = { ...getPython(files), library: EMPTY_ZIP, memory };
  const pyodide = await startWith(parts, { lock, picture, restore, python }, () => step(3));
  return { engine: pyodide.pyimport(MODULE), versie: picture.versie };
}

async function start(files, { lock }, step) {
  const bundle = ahead(files.text("bundle"));
  const parts = { ...getWholePython(files), ...getModules(files) };
  const pyodide = await startWith(parts, { lock }, () => step(3));
  const engine = pyodide.pyimport(MODULE);
  step(4);
  return { engine, versie: readBundle(engine, await bundle) };
}

// Promises of Python itself, with what an advice calls of it after the picture was taken.
function getPython(files, wasm = files.wasm("wasm")) {
  return allAhead({ wasm, program: files.module("program"), loader: files.module("loader") });
}

// The same with all of it.
export function getWholePython(files) {
  return getPython(files, files.wholeWasm("wasm", "rest"));
}

// Promises of the modules. The library may be among other files than the engine.
export function getModules(files, others = files) {
  return allAhead({ library: others.unpacked("library"), engine: files.unpacked("engine") });
}

function allAhead(promises) {
  Object.values(promises).forEach(ahead);
  return promises;
}

// A failure is heard when it is used.
export function ahead(promise) {
  promise.catch(() => {});
  return promise;
}

// Starts Pyodide while its files still come in, and calls `onComplete` when all are there. Pyodide
// gets its own files by itself, and waits forever for one that does not come: it is handed the ones
// that were checked, and whatever else it asks for is refused.
export async function startWith(parts, options, onComplete) {
  const starting = ahead(startPyodide(parts, options));
  await Promise.all(Object.values(parts));
  onComplete();
  return starting;
}

async function startPyodide({ wasm, program, loader, library, engine }, { lock, ...options }) {
  const [{ loadPyodide }, maker] = await Promise.all([loader, program.then(makerOf)]);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await wasm;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  globalThis.fetch = async (url) => {
    const name = new URL(url).pathname.split("/").pop();
    if (name === PYODIDE_WASM) return new Response();
    if (name === LIBRARY) return new Response(await library);
    throw new EngineFailure("geblokkeerd", { cause: new Error(url) });
  };
  const start = options.picture ? resumePython : startPython;
  return start(loadPyodide, {
    indexURL: PLACE,
    stdLibURL: PLACE + LIBRARY,
    createPyodideModule: maker,
    lockFileContents: lock,
    engine,
    ...options,
  });
}

function readBundle(engine, text) {
  try {
    return JSON.parse(engine.start(text)).versie;
  } catch (cause) {
    throw new EngineFailure("onvolledig", { cause });
  }
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
