// Starts what was built under Node and asks it requests; the engine alone once more, from a picture
// of its memory.
//
// Use: node run_runtime.mjs FOLDER [FOLDER] < {module, text, requests} > {plain: […], …}
// The first folder is that of the engine; the second one has another library, and programs.
import "./telling.mjs";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { addModules, startPython } from "../../../docs/assets/checklist/python.mjs";

const { module, text, requests } = JSON.parse(fs.readFileSync(0, "utf8"));
const workshop = fs.mkdtempSync(path.join(os.tmpdir(), "runtime-"));
const files = {};
const manifests = process.argv.slice(2).map((folder) => {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, "manifest.json"), "utf8"));
  for (const [part, name] of Object.entries(manifest.parts)) files[part] = path.resolve(folder, name);
  return manifest;
});
const unpacked = (part) => new Uint8Array(gunzipSync(fs.readFileSync(files[part])));

// Pyodide looks for its WebAssembly under the name it came with.
fs.copyFileSync(files.wasm, path.join(workshop, "pyodide.asm.wasm"));
const library = path.join(workshop, "python.zip");
fs.writeFileSync(library, unpacked("library"));

const program = await import(pathToFileURL(files.program).href);
const { loadPyodide } = await import(pathToFileURL(files.loader).href);

async function start(memory) {
  const pyodide = await startPython(loadPyodide, {
    createPyodideModule: program.default,
    indexURL: workshop,
    stdLibURL: library,
    lock: manifests[0].lock,
    engine: unpacked("engine"),
    memory,
  });
  if (files.programs) addModules(pyodide, unpacked("programs"));
  return pyodide;
}

const ask = (pyodide) => requests.map((request) => pyodide.pyimport(module).handle(request));

const pyodide = await start();
pyodide.pyimport(module).start(text);
const memory = pyodide.makeMemorySnapshot();
const replies = { plain: ask(pyodide) };
if (!files.programs) replies.restored = ask(await start(memory)); // only the engine does so
fs.rmSync(workshop, { recursive: true });
process.stdout.write(JSON.stringify(replies));
