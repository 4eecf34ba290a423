// Gets the files of the engine, and notices at once when one is missing, wrong or cut short.
//
// Pyodide fetches some of them itself, and where such a file is bad it does not fail but waits
// forever. Therefore every fetch in this worker goes through here, and `watch` rejects when one has
// failed.
import { EngineFailure } from "./failures.mjs";

// For what has no hash of its own: ask the server whether the browser's copy is still right.
export const FRESH = { cache: "no-cache" };

const MANIFEST = "manifest.json";
const WASM = "application/wasm";

export class Files {
  // `onBytes(received, total)` hears how much has come in.
  static async open(base, onBytes) {
    const files = new Files(base, onBytes);
    files.manifest = (await files.json(MANIFEST, FRESH)).files;
    return files;
  }

  constructor(base, onBytes) {
    this.base = new URL(base, location).href;
    this.onBytes = onBytes;
    this.received = 0;
    this.manifest = {};
    this.failed = new Promise((_, reject) => (this.fail = reject));
    this.failed.catch(() => {}); // whoever watches hears it
    this.fetch = globalThis.fetch.bind(globalThis);
    globalThis.fetch = (url, options) => this.get(url, options);
    watchInstantiation((cause) => this.fail(new EngineFailure("onvolledig", { cause })));
  }

  // What `get` fetches; modules are imported, so they do not count.
  get total() {
    const fetched = Object.entries(this.manifest).filter(([name]) => !/\.m?js$/.test(name));
    return fetched.reduce((total, [, { bytes }]) => total + bytes, 0);
  }

  watch(promise) {
    return Promise.race([promise, this.failed]);
  }

  async text(name, options) {
    return new TextDecoder().decode(await this.bytes(name, options));
  }

  async bytes(name, options) {
    const response = await this.get(new URL(name, this.base), options);
    return new Uint8Array(await response.arrayBuffer());
  }

  async json(name, options) {
    const text = await this.text(name, options);
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw this.report("onvolledig", name, cause);
    }
  }

  async module(name) {
    try {
      return await import(new URL(name, this.base).href);
    } catch (cause) {
      throw this.report("niet-gevonden", name, cause);
    }
  }

  // The one way in: only from this site, only whole files.
  async get(url, options) {
    const address = new URL(url, location);
    const name = address.href.replace(this.base, "");
    if (address.origin !== location.origin) throw this.report("geblokkeerd", name);
    const facts = this.manifest[name];
    if (facts) address.search = `v=${facts.sha256.slice(0, 16)}`; // never an older one from a cache
    const response = await this.fetch(address, options).catch((cause) => {
      throw this.report("netwerk", name, cause);
    });
    if (!response.ok) throw this.report("niet-gevonden", name);
    const content = facts ? this.counted(response) : response;
    return name.endsWith(".wasm") ? asWasm(content) : this.whole(content, name);
  }

  // The same answer, of which the bytes are counted as they come in.
  counted(response) {
    const count = (chunk, controller) => {
      this.received += chunk.length;
      this.onBytes(this.received, this.total);
      controller.enqueue(chunk);
    };
    return new Response(response.body.pipeThrough(new TransformStream({ transform: count })));
  }

  async whole(response, name) {
    const content = await response.arrayBuffer().catch((cause) => {
      throw this.report("netwerk", name, cause);
    });
    const expected = this.manifest[name]?.bytes ?? content.byteLength;
    if (content.byteLength !== expected) throw this.report("onvolledig", name);
    return new Response(content);
  }

  report(kind, name, cause = new Error(name)) {
    const failure = new EngineFailure(kind, { cause });
    this.fail(failure);
    return failure;
  }
}

// WebAssembly is compiled while it comes in, so it cannot be measured first; the type is what the
// browser asks for, whatever the server made of it.
function asWasm(response) {
  return new Response(response.body, { headers: { "Content-Type": WASM } });
}

// Pyodide only warns in the console when its WebAssembly does not compile.
function watchInstantiation(onFailure) {
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = (...given) => {
    const result = instantiate(...given);
    result.catch(onFailure);
    return result;
  };
}
