// Rehearses a program in Pyodide, under Node, to find which modules of the standard library it
// needs; then byte-compiles those, and the program. All Python is in imported.py and archives.py;
// this file only carries text and bytes in and out.
//
// Use: node make_archives.mjs PYODIDE.mjs TARGET < {module, wrong, text, requests, archived, used, name}
// `archived` and `used` are files by their names as modules; the first go into the archive. In
// TARGET come python.bin and NAME.bin; the replies are printed.
import "./telling.mjs";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ask } from "../../../docs/assets/checklist/python.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const [pyodideModule, target] = process.argv.slice(2);
const { module, wrong, text, requests, archived, used, name } = JSON.parse(
  fs.readFileSync(0, "utf8"),
);

const { loadPyodide } = await import(pathToFileURL(pyodideModule).href);
const pyodide = await loadPyodide({
  env: {
    PYTHONHASHSEED: "0", // the same bytes on every run
    PYTHONNODEBUGRANGES: "1", // no columns in tracebacks: those are a third of the bytecode
    PYTHONPATH: "/archived:/used:/tools",
  },
  fsInit: async (FS) => {
    const tools = ["imported.py", "archives.py"].map((file) => [file, path.join(HERE, file)]);
    copy(FS, "/tools", Object.fromEntries(tools));
    copy(FS, "/archived", archived);
    copy(FS, "/used", used);
  },
});

process.stdout.write(JSON.stringify(rehearse(pyodide.pyimport(module))));
const { standard_library, imported_from } = pyodide.pyimport("imported");
const library = standard_library();
const needed = imported_from(library);
const { compile_part, compile_folder, remembered } = pyodide.pyimport("archives");
write("python.bin", compile_part(library, needed));
write(`${name}.bin`, compile_folder("/archived", remembered("/archived")));

// A failure is rehearsed too, since Pyodide needs modules of its own to tell of it.
function rehearse(program) {
  try {
    program.start(wrong);
  } catch (failure) {
    if (failure.name !== "PythonError") throw failure;
  }
  program.start(text);
  return requests.map((request) => ask(program, request));
}

function copy(FS, folder, files) {
  for (const [place, file] of Object.entries(files)) {
    const to = path.posix.join(folder, place);
    FS.mkdirTree(path.posix.dirname(to));
    FS.writeFile(to, new Uint8Array(fs.readFileSync(file))); // it does not take a Buffer
  }
}

function write(file, bytes) {
  fs.writeFileSync(path.join(target, file), bytes.toJs());
  bytes.destroy();
}
