// Loads Python (Pyodide), the engine and the content bundle, all from the site itself.
//
// Everything is asked for at once. No package is looked up by name and there is no other host to
// fall back on: what the manifest names is all there is. Where a picture of the memory was kept on
// the device, Python goes on from there and the bundle need not be read again.
import { EngineFailure } from "./failures.mjs";
import { Files } from "./files.mjs";
import { KeptMemory } from "./kept-memory.mjs";
import { startPython } from "./python.mjs";

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

// Resolves with {engine, versie, keep}: the Python module, the version of the content, and what
// keeps a picture of the memory as it is now, if there is none yet. `afresh` does not use an older.
export async function loadRuntime({ engineUrl, manifest, afresh }, report) {
  const step = (number, more) => {
    report({ step: number, steps: STEPS.length, text: STEPS[number - 1], ...more });
  };
  checkWebAssembly();
  step(1);
  const files = new Files(engineUrl, manifest, sometimes((bytes, total) => step(2, { bytes, total })));
  const kept = new KeptMemory(engineUrl, manifest);
  const parts = getParts(files);
  const found = afresh ? undefined : await kept.load();
  const bundle = found ? undefined : ahead(files.text("bundle"));

  await Promise.all(Object.values(parts));
  step(3, { restores: found !== undefined });
  const pyodide = await startWith(parts, { lock: manifest.lock, memory: found?.memory });
  const engine = pyodide.pyimport(MODULE);
  if (found) return { engine, versie: found.versie, keep: () => {} };
  step(4);
  const versie = readBundle(engine, await bundle);
  return { engine, versie, keep: keeper(kept, pyodide, versie) };
}

// Promises of all that Python is made of. The library may be among other files than the rest.
export function getParts(files, others = files) {
  const parts = {
    wasm: files.wasm("wasm"),
    program: files.module("program"),
    loader: files.module("loader"),
    library: others.unpacked("library"),
    engine: files.unpacked("engine"),
  };
  Object.values(parts).forEach(ahead);
  return parts;
}

// A failure is heard when it is used.
export function ahead(promise) {
  promise.catch(() => {});
  return promise;
}

// Pyodide gets its own files by itself, and waits forever for one that does not come. It is handed
// the ones that were checked, and whatever else it asks for is refused.
export async function startWith({ wasm, program, loader, library, engine }, options) {
  const [module, { loadPyodide }, { default: createPyodideModule }, content, zip] =
    await Promise.all([wasm, loader, program, library, engine]);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  globalThis.fetch = async (url) => {
    const name = new URL(url).pathname.split("/").pop();
    if (name === PYODIDE_WASM) return new Response();
    if (name === LIBRARY) return new Response(content);
    throw new EngineFailure("geblokkeerd", { cause: new Error(url) });
  };
  return startPython(loadPyodide, {
    indexURL: PLACE,
    stdLibURL: PLACE + LIBRARY,
    createPyodideModule,
    engine: zip,
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
  if (!kept.isWanted) return () => {};
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
