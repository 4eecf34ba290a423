// Starts what was built under Node and asks it requests; the engine alone once more, from a picture
// of its memory and without any file of a module.
//
// Use: node run_runtime.mjs FOLDER [FOLDER] < {module, text, requests}
// Prints {replies: {plain: […], …}, anew, called}. `anew` is how many texts of dataclasses and types had
// to be compiled; `called` are the functions of a WebAssembly that marks them (see divide.py).
// The first folder is that of the engine; the second one has another library, and programs that need
// the whole of Python's WebAssembly.
import "./telling.mjs";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { EMPTY_ZIP, addFiles, addModules, resumePython, startPython } from "../../../docs/assets/checklist/python.mjs";
import { joined } from "../../../docs/assets/checklist/whole.mjs";
import { calledFunctions } from "./marks.mjs";

const { module, text, requests } = JSON.parse(fs.readFileSync(0, "utf8"));
const workshop = fs.mkdtempSync(path.join(os.tmpdir(), "runtime-"));
const files = {};
const manifests = process.argv.slice(2).map((folder) => {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, "manifest.json"), "utf8"));
  for (const [part, name] of Object.entries(manifest.parts)) files[part] = path.resolve(folder, name);
  return manifest;
});
process.argv.length = 1; // as in a browser, where Python is told of no place it was started from
const unpacked = (part) => new Uint8Array(gunzipSync(fs.readFileSync(files[part])));

// Pyodide looks for its WebAssembly under the name it came with.
const used = new Uint8Array(fs.readFileSync(files.wasm));
const wasm = files.programs ? await joined(used, unpacked("rest")) : used;
fs.writeFileSync(path.join(workshop, "pyodide.asm.wasm"), wasm);
const library = path.join(workshop, "python.zip");
const noLibrary = path.join(workshop, "empty.zip");
fs.writeFileSync(library, unpacked("library"));
fs.writeFileSync(noLibrary, EMPTY_ZIP);

const program = await import(pathToFileURL(files.program).href);
const { loadPyodide } = await import(pathToFileURL(files.loader).href);

const options = {
  createPyodideModule: program.default,
  indexURL: workshop,
  lock: manifests[0].lock,
};

const ask = (pyodide) => requests.map((request) => pyodide.pyimport(module).handle(request));

const compiled = (pyodide) => pyodide.pyimport("sitecustomize").CODES.length;

const pyodide = await startPython(loadPyodide, {
  ...options,
  stdLibURL: library,
  engine: unpacked("engine"),
});
const before = compiled(pyodide);
if (files.programs) addModules(pyodide, unpacked("programs"));
pyodide.pyimport(module).start(text);
const memory = pyodide.makeMemorySnapshot();
const replies = { plain: ask(pyodide) };
const anew = compiled(pyodide) - before;
if (!files.programs) {
  const resumed = await resumePython(loadPyodide, { ...options, stdLibURL: noLibrary, memory });
  replies.restored = ask(resumed);
  addFiles(resumed, { library: unpacked("library"), engine: unpacked("engine") });
}
fs.rmSync(workshop, { recursive: true });
process.stdout.write(JSON.stringify({ replies, anew, called: calledFunctions() }));
