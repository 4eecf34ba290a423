// How Python is started: the same in the reader's browser and, while the site is built, under Node.
const ENGINE = "/lib/actie_engine.zip";

// The end of a zip file, and nothing before it: a library without modules.
export const EMPTY_ZIP = new Uint8Array([80, 75, 5, 6, ...Array(18).fill(0)]);

// A module with a function `stop`, in which there is an instruction that stops the program.
const STOPPING = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0], // the head of a module
  ...[1, 4, 1, 96, 0, 0], // a type without parameters and results
  ...[3, 2, 1, 0], // a function of that type
  ...[7, 8, 1, 4, 115, 116, 111, 112, 0, 0], // its name
  ...[10, 5, 1, 3, 0, 0, 11], // its body
);

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

// Lets Pyodide go on from a `picture` of its memory: all that it imported is in there, so there need be
// no library and no engine. `restore` gets the buffer of a new memory, and resolves when it has put what
// was in the picture in it. Pyodide reads its version before that, and so makes a folder under another
// name than the one that this `python` looks in.
export function resumePython(loadPyodide, { picture, restore, python, createPyodideModule, ...options }) {
  const [major, minor] = python.split(".");
  return load(loadPyodide, {
    ...options,
    createPyodideModule: restoring(createPyodideModule, picture, restore),
    _loadSnapshot: Uint8Array.from(atob(picture.head), (character) => character.charCodeAt(0)),
    fsInit: async (FS) => FS.mkdirTree(`/lib/python${major}.${minor}/site-packages`),
  });
}

// Makes Pyodide's module with a memory of the right size, restored. Pyodide gets the head of the picture
// alone, and so copies nothing. What it lets Python import as a text, when it begins, is in the
// picture: to find that out Python would compile the text, and its compiler would have to go along.
function restoring(create, { bytes }, restore) {
  return async (settings) => {
    settings.INITIAL_MEMORY = bytes;
    const module = await withoutWrappers(() => create(settings));
    await restore(module.HEAPU8.buffer);
    module.API.rawRun = () => [0, ""];
    return module;
  };
}

// WebAssembly can call a function of JavaScript by its number only in a wrapper, which is a module of its
// own to compile: 262 of them, nearly all for graphics. None is called after the picture; who calls one
// after all is stopped.
async function withoutWrappers(create) {
  const given = Object.getOwnPropertyDescriptor(WebAssembly, "Function");
  const { stop } = new WebAssembly.Instance(new WebAssembly.Module(STOPPING)).exports;
  const value = function () {
    return stop;
  };
  Object.defineProperty(WebAssembly, "Function", { value, configurable: true });
  try {
    return await create();
  } finally {
    delete WebAssembly.Function;
    if (given) Object.defineProperty(WebAssembly, "Function", given);
  }
}

// What makes Pyodide's module: what its program exports, from version 314 on; before that, a name.
export function makerOf(program) {
  return globalThis._createPyodideModule ?? program.default;
}

function load(loadPyodide, options) {
  if ("_createPyodideModule" in globalThis) globalThis._createPyodideModule = options.createPyodideModule;
  return loadPyodide(options);
}

// Asks a module that answers requests: text in, text out.
export function ask(module, request) {
  const reply = module.handle_utf8(request);
  const text = new TextDecoder().decode(reply.toJs());
  reply.destroy();
  return text;
}

// Adds modules that need their files, such as templates, as files.
export function addModules(pyodide, archive) {
  const [extractDir] = pyodide.pyimport("site").getsitepackages().toJs();
  pyodide.unpackArchive(archive, "zip", { extractDir });
}
