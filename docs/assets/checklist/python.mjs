// How Python is started: the same in the reader's browser and, while the site is built, under Node.
const ENGINE = "/lib/actie_engine.zip";
const LIBRARY = /^\/lib\/python\d+\.zip$/;

// The end of a zip file, and nothing before it: a library without modules.
export const EMPTY_ZIP = new Uint8Array([80, 75, 5, 6, ...Array(18).fill(0)]);

// Starts Pyodide with its library at `stdLibURL` and the engine in `engine`: the bytes of a zip file,
// or a promise of them. Nothing can be loaded but what is given here: the lock names no package.
// Resolves with Pyodide.
export function startPython(loadPyodide, options) {
  return load(loadPyodide, { ...options, _makeSnapshot: true });
}

// Lets Pyodide go on where `memory`, the picture of a memory, was made: all that it imported is in
// there, so the library and the engine may be empty for now.
export function resumePython(loadPyodide, { memory, ...options }) {
  return load(loadPyodide, { ...options, engine: EMPTY_ZIP, _loadSnapshot: memory });
}

// Puts the files that Python was started with in their places again, for what it still may import:
// it remembers where in a file each module stands.
export function addFiles(pyodide, { library, engine }) {
  const { path } = pyodide.pyimport("sys");
  pyodide.FS.writeFile([...path].find((place) => LIBRARY.test(place)), library);
  pyodide.FS.writeFile(ENGINE, engine);
}

// Adds modules that need their files, such as templates, as files.
export function addModules(pyodide, archive) {
  const [extractDir] = pyodide.pyimport("site").getsitepackages().toJs();
  pyodide.unpackArchive(archive, "zip", { extractDir });
}

function load(loadPyodide, { engine, lock, ...options }) {
  return loadPyodide({
    ...options,
    lockFileContents: lock,
    env: { PYTHONPATH: ENGINE },
    fsInit: async (FS) => FS.writeFile(ENGINE, await engine),
  });
}
