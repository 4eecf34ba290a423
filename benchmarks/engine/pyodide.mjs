// Print how long an advice takes in Pyodide, under Node:
//
//     node benchmarks/engine/pyodide.mjs BUNDLE [SCENARIO]
//
// BUNDLE is the content as the site has it, site/assets/engine/bundle.json.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { loadPyodide } from "pyodide";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const [bundle, scenario = "moedergroep"] = process.argv.slice(2);
const MEASURE = `
import json, statistics, time
from actie_engine.advies import Adviseur
from actie_engine.answers import read_answers
from actie_engine.bundle import open_bundle
from actie_engine.report.html import as_html

def median(step, runs=15):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return f"{statistics.median(times) * 1000:8.2f} ms"

def measure(bundle_text, answers_text):
    bundle = open_bundle(bundle_text)
    adviseur = Adviseur(bundle.gids, bundle.inhoud)
    answers = read_answers(json.loads(answers_text)["antwoorden"], bundle.gids)
    advies = adviseur.advise(answers)
    return "\\n".join((
        "open the bundle " + median(lambda: open_bundle(bundle_text), 5),
        "full advice     " + median(lambda: adviseur.advise(answers)),
        "advice as JSON  " + median(advies.to_json),
        "report as HTML  " + median(lambda: as_html(advies, bundle.gids)),
    ))

measure
`;

function copyFolder(pyodide, from, to) {
  pyodide.FS.mkdirTree(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    if (entry.isDirectory()) copyFolder(pyodide, source, `${to}/${entry.name}`);
    else if (entry.name.endsWith(".py")) {
      pyodide.FS.writeFile(`${to}/${entry.name}`, readFileSync(source));
    }
  }
}

const pyodide = await loadPyodide();
copyFolder(pyodide, path.join(ROOT, "src/actie_engine"), "/lib/python3.13/site-packages/actie_engine");
const measure = pyodide.runPython(MEASURE);
const answers = readFileSync(path.join(ROOT, `tests/scenarios/${scenario}.json`), "utf8");
console.log(measure(readFileSync(bundle, "utf8"), answers));
