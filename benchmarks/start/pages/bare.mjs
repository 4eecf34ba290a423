// Pyodide alone, without any engine: what a start costs at the least when nothing is done about it.
export function advise() {
  const worker = new Worker(new URL("bare-worker.mjs", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}
