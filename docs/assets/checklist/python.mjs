// How Python is started: the same in the reader's browser and, while the site is built, under Node.
const ENGINE = "/lib/actie_engine.zip";

// The end of a zip file, and nothing before it: a library without modules.
export const EMPTY_ZIP = new Uint8Array([80, 75, 5, 6, ...Array(18).fill(0)]);

// Starts Pyodide with its library at `stdLibURL` and the engine in `engine`: the bytes of a zip file,
// or a promise of them. Nothing can be loaded but what is given here: the lock names no package.
// Resolves with Pyodide.
export function startPython(loadPyodide, { engine, env, ...options }) {
  return loadPyodide({
    ...options,
    env: { PYTHONPATH: ENGINE, ...env },
    fsInit: async (FS) => FS.writeFile(ENGINE, await engine),
  });
}

// Lets Pyodide go on where `memory`, the picture of a memory, was made: all that it imported is in
// there, so there need be no library and no engine. Pyodide reads its version from a memory that is
// still empty then, and so makes a folder under another name than the one that this `python` looks in.
export function resumePython(loadPyodide, { memory, python, ...options }) {
  const [major, minor] = python.split(".");
  return loadPyodide({
    ...options,
    _loadSnapshot: memory,
    fsInit: async (FS) => FS.mkdirTree(`/lib/python${major}.${minor}/site-packages`),
  });
}

// Adds modules that need their files, such as templates, as files.
export function addModules(pyodide, archive) {
  const [extractDir] = pyodide.pyimport("site").getsitepackages().toJs();
  pyodide.unpackArchive(archive, "zip", { extractDir });
}
