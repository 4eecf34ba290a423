// Starts what was built under Node and asks it requests.
//
// Use: node run_runtime.mjs FOLDER [FOLDER] < {module, text, requests}
// Prints {replies: {picture: […], plain: […]}, anew, called}: from the picture of its memory when the
// first folder has one, and from a plain start where there is all of Python. `anew` is how many texts
// of dataclasses and types that plain start had to compile; `called` are the functions of a
// WebAssembly that marks them (see divide.py). A second folder has another library, and programs that
// no picture holds.
import "./telling.mjs";
import fs from "node:fs";
import { addModules, ask, resumePython, startPython } from "../../../docs/assets/checklist/python.mjs";
import { fill } from "../../../docs/assets/checklist/memory.mjs";
import { calledFunctions } from "./marks.mjs";
import { doNowAndThen, lookOften } from "./now_and_then.mjs";
import { openRuntime } from "./open_runtime.mjs";

const { module, text, requests } = JSON.parse(fs.readFileSync(0, "utf8"));
const runtime = await openRuntime(...process.argv.slice(2));
const { files, loadPyodide, options, python } = runtime;

const replies = {};
let anew = 0;
if (files.memory && !files.programs) {
  const { picture } = runtime;
  const restore = (buffer) => fill(buffer, new Uint8Array(fs.readFileSync(files.memory)));
  replies.picture = askAll(await resumePython(loadPyodide, { ...options, picture, restore, python }));
}
if (files.rest) {
  const whole = await runtime.whole();
  const pyodide = await startPython(loadPyodide, { ...options, ...whole, ...runtime.modules() });
  const before = compiled(pyodide);
  if (files.programs) addModules(pyodide, runtime.unpacked("programs"));
  pyodide.pyimport(module).start(text);
  replies.plain = askAll(pyodide);
  anew = compiled(pyodide) - before;
}
process.stdout.write(JSON.stringify({ replies, anew, called: calledFunctions() }));

function askAll(pyodide) {
  const program = pyodide.pyimport(module);
  return requests.map((request, number) => {
    lookOften(pyodide, number);
    const reply = ask(program, request);
    doNowAndThen(pyodide);
    return reply;
  });
}

function compiled(pyodide) {
  return pyodide.pyimport("sitecustomize").CODES.length;
}
