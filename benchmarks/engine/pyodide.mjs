// Times the engine in Pyodide, under Node.
// Use: node pyodide.mjs PYODIDE.mjs ROOT < {answers, runs, bundles: {SIZE: text}}
//      > {SIZE: {times: {STEP: [ms, …]}, memory: MiB}}
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [pyodideModule, root] = process.argv.slice(2);
const { answers, runs, bundles } = JSON.parse(readFileSync(0, "utf8"));
const { loadPyodide } = await import(pathToFileURL(pyodideModule).href);
const MEASURE = `
import json, time
from actie_engine.advies import Adviseur
from actie_engine.answers import read_answers
from actie_engine.bundle import open_bundle
from actie_engine.report.html import as_html

def times(step, runs):
    found = []
    for _ in range(runs):
        start = time.perf_counter()
        step()
        found.append((time.perf_counter() - start) * 1000)
    return found

def measure(bundle_text, answers_text, runs):
    bundle = open_bundle(bundle_text)
    adviseur = Adviseur(bundle.gids, bundle.inhoud)
    answers = read_answers(json.loads(answers_text)["antwoorden"], bundle.gids)
    advies = adviseur.advise(answers)
    return json.dumps({
        "open the bundle": times(lambda: open_bundle(bundle_text), runs),
        "full advice": times(lambda: Adviseur(bundle.gids).advise(answers), runs),
        "advice as JSON": times(advies.to_json, runs),
        "report as HTML": times(lambda: as_html(advies, bundle.gids), runs),
    })

measure
`;

function copyFolder(FS, from, to) {
  FS.mkdirTree(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    if (entry.isDirectory()) copyFolder(FS, source, `${to}/${entry.name}`);
    else if (entry.name.endsWith(".py")) {
      FS.writeFile(`${to}/${entry.name}`, new Uint8Array(readFileSync(source)));
    }
  }
}

// A Python of its own for each size: memory that was used once does not shrink.
async function measured(bundle) {
  const pyodide = await loadPyodide({
    env: { PYTHONPATH: "/engine" },
    fsInit: async (FS) => {
      copyFolder(FS, path.join(root, "src/actie_engine"), "/engine/actie_engine");
    },
  });
  const times = JSON.parse(pyodide.runPython(MEASURE)(bundle, answers, runs));
  return { times, memory: pyodide._module.HEAPU8.length / 2 ** 20 };
}

const found = {};
for (const [size, bundle] of Object.entries(bundles)) found[size] = await measured(bundle);
console.log(JSON.stringify(found));
