import { loadPyodide } from "/pyodide/pyodide.mjs";

async function load() {
  const bundle = fetch("/site/assets/engine/bundle.json").then((response) => response.text());
  const wheel = fetch("/wheel/actie_engine.whl").then((response) => response.arrayBuffer());
  const pyodide = await loadPyodide();
  pyodide.unpackArchive(await wheel, "wheel");
  const engine = pyodide.pyimport("actie_engine.worker");
  engine.start(await bundle);
  return engine;
}

const loading = load();
addEventListener("message", async ({ data }) => {
  const engine = await loading;
  postMessage(JSON.parse(engine.handle(JSON.stringify(data))).html);
});
