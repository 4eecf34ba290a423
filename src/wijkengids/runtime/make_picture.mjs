// Takes a picture of Python's memory, with the engine and the content ready to answer, under Node.
//
// Use: node make_picture.mjs FOLDER TARGET < {module, text, requests, first}
// FOLDER holds a runtime with all of Pyodide. The requests tell what is called; `first` are asked
// before the picture is taken, for Python is quicker at what it did before. TARGET gets the memory;
// {versie, heap, head} is printed: the version of the content, where in the memory the heap begins, and
// what Pyodide wants to see of a picture before it goes on from it.
import "./telling.mjs";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ask, resumePython, startPython } from "../../../docs/assets/checklist/python.mjs";
import { doNowAndThen } from "./now_and_then.mjs";
import { openRuntime } from "./open_runtime.mjs";
import { standStill } from "./standing_still.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SLIMMING = "slimming";
const NAME = /[A-Za-z_]\w+/g;
const [folder, target] = process.argv.slice(2);
const { module, text, requests, first } = JSON.parse(fs.readFileSync(0, "utf8"));
standStill();
const runtime = await openRuntime(folder);

const called = await rehearse();
const pyodide = await start();
const worker = pyodide.pyimport(module);
const slimming = addSlimming(pyodide);
slimming.slim(called, JSON.stringify(spoken(JSON.parse(slimming.names()))));
slimming.destroy();
const { versie } = JSON.parse(worker.start(text));
first.forEach((request) => ask(worker, request));
pyodide.pyimport("gc").collect();
const { HEAPU8, ___heap_base: heap, ___stack_low, stackSave } = pyodide._module;
HEAPU8.fill(0, ___stack_low.value ?? ___stack_low, stackSave()); // what calls left behind
const { head, memory } = takePicture(pyodide);
fs.writeFileSync(target, memory);
process.stdout.write(JSON.stringify({ versie, heap, head }));

// What Pyodide writes before a memory, in base64, and the memory.
function takePicture(python) {
  const picture = Buffer.from(python.makeMemorySnapshot());
  const start = picture.length - python._module.HEAPU8.length;
  return { head: picture.toString("base64", 0, start), memory: picture.subarray(start) };
}

// Returns which functions of Python are called by a program that goes on from a picture.
async function rehearse() {
  const watched = await start();
  addSlimming(watched).watch();
  watched.pyimport(module).start(text);
  const { head, memory } = takePicture(watched);
  const resumed = await resumePython(runtime.loadPyodide, {
    ...runtime.options,
    python: runtime.python,
    picture: { head, bytes: memory.length },
    restore: (buffer) => new Uint8Array(buffer).set(memory),
  });
  const program = resumed.pyimport(module);
  requests.forEach((request) => ask(program, request));
  doNowAndThen(resumed);
  return resumed.pyimport(SLIMMING).told();
}

function start() {
  const options = { ...runtime.options, ...runtime.modules(), env: { PYTHONHASHSEED: "0" } };
  return startPython(runtime.loadPyodide, { ...options, _makeSnapshot: true });
}

function addSlimming(python) {
  const { path: places } = python.pyimport("sys");
  const source = fs.readFileSync(path.join(HERE, `${SLIMMING}.py`));
  python.FS.mkdirTree("/tools");
  python.FS.writeFile(`/tools/${SLIMMING}.py`, new Uint8Array(source));
  places.append("/tools");
  const found = python.pyimport(SLIMMING);
  places.pop();
  places.destroy();
  return found;
}

// The names that Pyodide speaks of itself, in JavaScript and in the texts of its WebAssembly.
function spoken(names) {
  const texts = ["program", "loader", "wasm"].map((part) => fs.readFileSync(runtime.files[part], "latin1"));
  const words = new Set(texts.flatMap((each) => each.match(NAME)));
  return names.filter((name) => words.has(name));
}
