// The files of a runtime that was built, ready to be started under Node.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { EMPTY_ZIP, makerOf } from "../../../docs/assets/checklist/python.mjs";
import { joined } from "../../../docs/assets/checklist/whole.mjs";

// The first folder is that of the engine; others have programs of their own, with another library.
// Resolves with {python, picture, files, unpacked, loadPyodide, options, modules, whole}: `options` start
// Python without any module; with those of modules() it has its modules too, and with those that
// whole() resolves with all of its functions.
export async function openRuntime(...folders) {
  const files = {};
  const manifests = folders.map((folder) => {
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, "manifest.json"), "utf8"));
    for (const [part, name] of Object.entries(manifest.parts)) files[part] = path.resolve(folder, name);
    return manifest;
  });
  process.argv.length = 1; // as in a browser, where Python is told of no place it was started from
  const workshop = fs.mkdtempSync(path.join(os.tmpdir(), "runtime-"));
  process.on("exit", () => fs.rmSync(workshop, { recursive: true }));
  const unpacked = (part) => new Uint8Array(gunzipSync(fs.readFileSync(files[part])));
  const written = (name, content) => {
    const file = path.join(workshop, name);
    fs.writeFileSync(file, content);
    return file;
  };
  const wasm = new Uint8Array(fs.readFileSync(files.wasm));
  const program = await import(pathToFileURL(files.program).href);
  const { loadPyodide } = await import(pathToFileURL(files.loader).href);
  const options = {
    createPyodideModule: makerOf(program),
    lockFileContents: manifests[0].lock,
    stdLibURL: written("empty.zip", EMPTY_ZIP),
  };
  // Pyodide looks for its WebAssembly under the name it came with.
  const place = async (name, content) => {
    fs.mkdirSync(path.join(workshop, name), { recursive: true });
    written(path.join(name, "pyodide.asm.wasm"), await content);
    return path.join(workshop, name);
  };
  options.indexURL = await place("used", wasm);
  return {
    python: manifests[0].python,
    picture: manifests[0].picture,
    files,
    unpacked,
    loadPyodide,
    options,
    modules: () => ({ stdLibURL: written("python.zip", unpacked("library")), engine: unpacked("engine") }),
    whole: async () => ({ indexURL: await place("whole", joined(wasm, unpacked("rest"))) }),
  };
}
