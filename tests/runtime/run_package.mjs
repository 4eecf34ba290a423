// Loads the engine as a package into a Pyodide as npm brought it, and asks it for an advice.
//
// Use: node run_package.mjs PACKAGE PYODIDE < {bundle, request} > the reply as JSON
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, home] = process.argv.slice(2).map((each) => path.resolve(each));
const { bundle, request } = JSON.parse(fs.readFileSync(0, "utf8"));
const { loadPyodide } = await import(pathToFileURL(path.join(home, "pyodide.mjs")).href);
const pyodide = await loadPyodide({
  lockFileContents: fs.readFileSync(path.join(folder, "pyodide-lock.json"), "utf8"),
  packageBaseUrl: folder,
});
await pyodide.loadPackage("actie-engine", { messageCallback: () => {} });
const worker = pyodide.pyimport("actie_engine.worker");
worker.start(bundle);
process.stdout.write(JSON.stringify(worker.handle(request)));
