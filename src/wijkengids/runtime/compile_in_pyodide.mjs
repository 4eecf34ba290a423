// Byte-compiles archives with Pyodide's own Python, under Node.
// Use: node compile_in_pyodide.mjs PYODIDE.mjs ARCHIVES.py SOURCE TARGET [SOURCE TARGET ...]
// All Python is in archives.py; this file only carries bytes in and out.
import fs from "node:fs";
import { pathToFileURL } from "node:url";

const [pyodideModule, archivesModule, ...names] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(pyodideModule).href);
const pyodide = await loadPyodide({ env: { PYTHONHASHSEED: "0" } });

// A copy: Pyodide does not accept Node's own Buffer.
const read = (name) => new Uint8Array(fs.readFileSync(name));

pyodide.FS.writeFile("archives.py", read(archivesModule));
const { compile_archive } = pyodide.pyimport("archives");
while (names.length > 0) {
  const [source, target] = names.splice(0, 2);
  pyodide.FS.writeFile("/source.zip", read(source));
  compile_archive("/source.zip", "/target.zip");
  fs.writeFileSync(target, pyodide.FS.readFile("/target.zip"));
}
