// How Python is started: the same in the reader's browser and, while the site is built, under Node.
const ENGINE = "/lib/actie_engine.zip";

// The end of a zip file, and nothing before it: a library without modules.
export const EMPTY_ZIP = new Uint8Array([80, 75, 5, 6, ...Array(18).fill(0)]);

// Starts Pyodide with its library at `stdLibURL` and the engine in `engine`: the bytes of a zip file,
// or a promise of them. Nothing can be loaded but what is given here: the lock names no package.
// Resolves with Pyodide.
export function startPython(loadPyodide, { engine, env, ...options }) {
  return load(loadPyodide, {
    ...options,
    env: { PYTHONPATH: ENGINE, ...env },
    fsInit: async (FS) => FS.writeFile(ENGINE, await engine),
  });
}

// Lets Pyodide go on where `memory`, the picture of a memory, was made: all that it imported is in
// there, so there need be no library and no engine. Pyodide reads its version from a memory that is
// still empty then, and so makes a folder under another name than the one that this `python` looks in.
export function resumePython(loadPyodide, { memory, python, createPyodideModule, ...options }) {
  const [major, minor] = python.split(".");
  return load(loadPyodide, {
    ...options,
    createPyodideModule: withoutImports(createPyodideModule),
    _loadSnapshot: memory,
    fsInit: async (FS) => FS.mkdirTree(`/lib/python${major}.${minor}/site-packages`),
  });
}

// What Pyodide lets Python import as a text, when it begins, is in the picture. To find that out Python
// would compile the text, and its compiler would have to go along.
function withoutImports(create) {
  return async (settings) => {
    const module = await create(settings);
    module.API.rawRun = () => [0, ""];
    return module;
  };
}

// What makes Pyodide's module: what its program exports, from version 314 on; before that, a name.
export function makerOf(program) {
  return globalThis._createPyodideModule ?? program.default;
}

function load(loadPyodide, options) {
  if ("_createPyodideModule" in globalThis) globalThis._createPyodideModule = options.createPyodideModule;
  return loadPyodide(options);
}

// Adds modules that need their files, such as templates, as files.
export function addModules(pyodide, archive) {
  const [extractDir] = pyodide.pyimport("site").getsitepackages().toJs();
  pyodide.unpackArchive(archive, "zip", { extractDir });
}
