// Loads Python (Pyodide), the engine and the content bundle, all from the site itself.
//
// Everything is asked for at once. No package is looked up by name and there is no other host to
// fall back on: what the manifest names is all there is. Where a picture of the memory was kept on
// the device, Python goes on from there, and neither modules nor the bundle need be read again.
import { EngineFailure } from "./failures.mjs";
import { Files, unpack } from "./files.mjs";
import { KeptMemory } from "./kept-memory.mjs";
import { EMPTY_ZIP, addFiles, resumePython, startPython } from "./python.mjs";

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

// Resolves with {engine, versie, later}: the Python module, the version of the content, and what is
// to be done when there is time. `afresh` does not use what was kept; `whole` does not either, and
// starts with all functions of Python.
export async function loadRuntime({ engineUrl, manifest, afresh, whole }, report) {
  const step = (number, more) => {
    report({ step: number, steps: STEPS.length, text: STEPS[number - 1], ...more });
  };
  checkWebAssembly();
  step(1);
  const files = new Files(engineUrl, manifest, sometimes((bytes, total) => step(2, { bytes, total })));
  const kept = new KeptMemory(engineUrl, manifest);
  const python = whole ? getWholePython(files) : getPython(files);
  const given = { python, modules: getModules(files), lock: manifest.lock, step };
  const found = afresh || whole ? undefined : await kept.find();
  if (found) return resume(given, found);
  return start(given, ahead(files.text("bundle")), whole ? undefined : kept);
}

async function start({ python, modules, lock, step }, bundle, kept) {
  const parts = { ...python, ...unpackModules(modules) };
  const pyodide = await startWith(parts, { lock }, () => step(3));
  const engine = pyodide.pyimport(MODULE);
  step(4);
  const versie = readBundle(engine, await bundle);
  return { engine, versie, later: keeper(kept, pyodide, versie) };
}

async function resume({ python, modules, lock, step }, { memory, versie }) {
  step(2, { restores: true });
  const parts = { ...python, library: EMPTY_ZIP };
  const pyodide = await startWith(parts, { lock, memory: ahead(memory) }, () => step(3));
  const later = () => restoreFiles(pyodide, unpackModules(modules)).catch(console.warn);
  return { engine: pyodide.pyimport(MODULE), versie, later };
}

async function restoreFiles(pyodide, { library, engine }) {
  addFiles(pyodide, { library: await library, engine: await engine });
}

// Promises of Python itself, with what an advice calls of it.
export function getPython(files, wasm = files.wasm("wasm")) {
  return allAhead({ wasm, program: files.module("program"), loader: files.module("loader") });
}

// The same with all of it.
export function getWholePython(files) {
  return getPython(files, files.wholeWasm("wasm", "rest"));
}

// Promises of the modules, packed. The library may be among other files than the engine.
export function getModules(files, others = files) {
  return allAhead({ library: others.bytes("library"), engine: files.bytes("engine") });
}

export function unpackModules({ library, engine }) {
  return allAhead({ library: library.then(unpack), engine: engine.then(unpack) });
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
  await Promise.all([...Object.values(parts), options.memory]);
  onComplete();
  return starting;
}

async function startPyodide({ wasm, program, loader, library, engine }, options) {
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([loader, program]);
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
  const start = options.memory ? resumePython : startPython;
  return start(loadPyodide, {
    indexURL: PLACE,
    stdLibURL: PLACE + LIBRARY,
    createPyodideModule,
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

// The picture is made at once, before the engine sees any answer; it is kept when there is time.
function keeper(kept, pyodide, versie) {
  if (!kept?.isWanted) return () => {};
  const memory = pyodide.makeMemorySnapshot();
  return () => kept.keep(memory, versie);
}

// Files come in many small pieces; not every piece is news.
export function sometimes(report, pause = 200) {
  let last = 0;
  return (...given) => {
    const now = performance.now();
    if (now - last < pause) return;
    last = now;
    report(...given);
  };
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
