// Lets Python go on from the picture of a memory that was packed and unpacked, and imports a module
// that was not imported before: without the files of the modules, and with them.
//
// Use: node resume.mjs ENGINE MODULE > {packed, whole, without, with}
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import {
  EMPTY_ZIP,
  addFiles,
  resumePython,
  startPython,
} from "../../docs/assets/checklist/python.mjs";
import { pack, unpack } from "../../docs/assets/checklist/sparse.mjs";
import { joined } from "../../docs/assets/checklist/whole.mjs";

const [folder, module] = process.argv.slice(2);
const { lock, parts } = JSON.parse(fs.readFileSync(path.join(folder, "manifest.json"), "utf8"));
const file = (part) => path.resolve(folder, parts[part]);
const unzipped = (part) => new Uint8Array(gunzipSync(fs.readFileSync(file(part))));

const workshop = fs.mkdtempSync(path.join(os.tmpdir(), "resume-"));
// A module that is not there is told by functions that no advice calls.
const wasm = await joined(new Uint8Array(fs.readFileSync(file("wasm"))), unzipped("rest"));
fs.writeFileSync(path.join(workshop, "pyodide.asm.wasm"), wasm);
const [library, none] = ["python.zip", "none.zip"].map((name) => path.join(workshop, name));
fs.writeFileSync(library, unzipped("library"));
fs.writeFileSync(none, EMPTY_ZIP);

const { loadPyodide } = await import(pathToFileURL(file("loader")).href);
const { default: createPyodideModule } = await import(pathToFileURL(file("program")).href);
const options = { createPyodideModule, indexURL: workshop, lock };

const engine = unzipped("engine");
const started = await startPython(loadPyodide, { ...options, stdLibURL: library, engine });
const memory = started.makeMemorySnapshot();
const packed = pack(memory);
const resumed = await resumePython(loadPyodide, {
  ...options,
  stdLibURL: none,
  memory: unpack(packed),
});

const tells = {
  packed: packed.length / memory.length,
  whole: Buffer.compare(unpack(packed), memory) === 0,
  without: canImport(),
};
addFiles(resumed, { library: unzipped("library"), engine });
tells.with = canImport();
fs.rmSync(workshop, { recursive: true });
process.stdout.write(JSON.stringify(tells));

function canImport() {
  try {
    resumed.pyimport(module);
    return true;
  } catch {
    return false;
  }
}
