// Starts the runtime in a folder under Node and asks the engine for advice, as the worker does.
// Use: node run_in_node.mjs FOLDER < {"bundle": text, "requests": [text, ...]} > [reply, ...]
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const read = (name) => new Uint8Array(fs.readFileSync(path.join(folder, name)));
const { bundle, requests } = JSON.parse(fs.readFileSync(0, "utf8"));
const lock = JSON.parse(fs.readFileSync(path.join(folder, "pyodide-lock.json"), "utf8"));

const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")).href);
const pyodide = await loadPyodide({ lockFileContents: lock, packageBaseUrl: folder });
pyodide.unpackArchive(read(lock.packages["actie-engine"].file_name), "wheel");
const engine = pyodide.pyimport("actie_engine.worker");
engine.start(bundle);
process.stdout.write(JSON.stringify(requests.map((request) => engine.handle(request))));
