// How Python is started: the same in the reader's browser and, while the site is built, under Node.
const ENGINE = "/lib/actie_engine.zip";

// Starts Pyodide with its library at `stdLibURL` and the engine in `engine`, the bytes of a zip file.
// Nothing can be loaded but what is given here: the lock names no package. With `memory`, the
// picture of a memory, Python goes on where that was made. Resolves with Pyodide.
export function startPython(loadPyodide, { engine, lock, memory, ...options }) {
  return loadPyodide({
    ...options,
    lockFileContents: lock,
    env: { PYTHONPATH: ENGINE },
    fsInit: async (FS) => FS.writeFile(ENGINE, engine),
    ...(memory ? { _loadSnapshot: memory } : { _makeSnapshot: true }),
  });
}

// Adds modules that need their files, such as templates, as files.
export function addModules(pyodide, archive) {
  const [extractDir] = pyodide.pyimport("site").getsitepackages().toJs();
  pyodide.unpackArchive(archive, "zip", { extractDir });
}
