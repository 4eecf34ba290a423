// Pyodide and the engine's wheel as one loads them without further ado, in a worker.
export function advise(antwoorden) {
  const worker = new Worker(new URL("plain-worker.mjs", import.meta.url), { type: "module" });
  worker.postMessage({ type: "advies", antwoorden, basis: "../" });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}
