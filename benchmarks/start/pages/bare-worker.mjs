import { loadPyodide } from "/pyodide/pyodide.mjs";

const pyodide = await loadPyodide();
postMessage(pyodide.runPython("'<p>1 + 1 = ' + str(1 + 1) + '</p>'"));
