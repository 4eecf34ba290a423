// Gets the files of the engine, and lets none through that is not, byte for byte, what it was when
// the site was built.
//
// The manifest has a hash of every file. The WebAssembly is compiled while it comes in, and hashed
// meanwhile; it does not run before its hash is right. A page that did not come over https has no
// hashes to compute: there the browser checks each file itself before it hands over the first byte.
import { EngineFailure } from "./failures.mjs";

const WASM = "application/wasm";
const get = fetch.bind(globalThis); // what Pyodide may fetch is another matter: see runtime.mjs
const canHash = globalThis.crypto?.subtle !== undefined;

export class Files {
  // `onBytes(received, total)` hears how much has come in, in bytes as a host sends them.
  constructor(base, manifest, onBytes = () => {}) {
    this.base = base;
    this.parts = manifest.parts;
    this.facts = manifest.files;
    this.onBytes = sometimes(onBytes);
    this.received = 0;
    this.total = 0;
  }

  async bytes(part) {
    const response = await this.#fetch(part);
    return this.#checked(part, response);
  }

  // Tells of each piece of a file as it comes in; they still have to be put together and checked.
  async pieces(part, onPiece) {
    const response = await this.#fetch(part);
    await this.#read(part, response, onPiece);
  }

  // Puts the pieces of a file together.
  whole(part) {
    return new Whole(this.#factsOf(part), this.#url(part));
  }

  async text(part) {
    return new TextDecoder().decode(await this.bytes(part));
  }

  // Unpacked while it comes in.
  async unpacked(part) {
    const response = await this.#fetch(part);
    const checked = this.#checked(part, response.clone());
    const content = unpack(response.body);
    content.catch(() => {}); // what is wrong with the file matters more
    await checked;
    return content;
  }

  // Checked first, then imported under the same address, from the browser's cache.
  async module(part) {
    await this.bytes(part);
    try {
      return await import(this.#url(part).href);
    } catch (cause) {
      throw new EngineFailure("niet-gevonden", { cause });
    }
  }

  async wasm(part) {
    const response = await this.#fetch(part);
    const checked = this.#checked(part, response.clone());
    const compiled = WebAssembly.compileStreaming(asWasm(response));
    compiled.catch(() => {}); // what is wrong with the file matters more
    await checked;
    return compiled.catch((cause) => {
      throw new EngineFailure("onvolledig", { cause });
    });
  }

  // The same for what was divided (see whole.mjs): it cannot be compiled while it comes in.
  async wholeWasm(part, rest) {
    const [bytes, others, { joined }] = await Promise.all([
      this.bytes(part),
      this.unpacked(rest),
      import("./whole.mjs"),
    ]);
    return WebAssembly.compile(await joined(bytes, others));
  }

  async #fetch(part) {
    const options = canHash ? {} : { integrity: this.#integrity(part) };
    this.total += this.#factsOf(part).packed;
    const url = this.#url(part);
    const response = await get(url, options).catch((cause) => refused(url, cause));
    if (!response.ok) throw new EngineFailure("niet-gevonden", { cause: new Error(url.href) });
    return response;
  }

  async #checked(part, response) {
    const whole = this.whole(part);
    await this.#read(part, response, (piece) => whole.add(piece));
    return whole.checked();
  }

  async #read(part, response, onPiece) {
    const { bytes, packed } = this.#factsOf(part);
    const reader = response.body.getReader();
    for (let next = await nextOf(reader); !next.done; next = await nextOf(reader)) {
      this.received += (next.value.length * packed) / bytes;
      this.onBytes(this.received, this.total);
      onPiece(next.value);
    }
  }

  #factsOf(part) {
    const facts = this.facts[this.parts[part]];
    if (!facts) throw new EngineFailure("onvolledig", { cause: new Error(part) });
    return facts;
  }

  #url(part) {
    return addressOf(this.base, this.parts[part], this.#factsOf(part));
  }

  #integrity(part) {
    const bytes = this.#factsOf(part).sha256.match(/../g).map((pair) => parseInt(pair, 16));
    return `sha256-${btoa(String.fromCharCode(...bytes))}`;
  }
}

// A file of which the pieces are put in their place as they come, so that nothing is left to do at the end
// but to check it.
class Whole {
  #content;
  #length = 0;
  #sha256;
  #cause;

  constructor({ bytes, sha256 }, url) {
    this.#content = new Uint8Array(bytes);
    this.#sha256 = sha256;
    this.#cause = new Error(url.href);
  }

  // What comes after the end is counted, and makes that the file is not let through.
  add(piece) {
    const end = this.#length + piece.length;
    if (end <= this.#content.length) this.#content.set(piece, this.#length);
    this.#length = end;
  }

  async checked() {
    const cause = this.#cause;
    if (this.#length !== this.#content.length) throw new EngineFailure("onvolledig", { cause });
    const hashed = canHash ? await hash(this.#content) : this.#sha256;
    if (hashed !== this.#sha256) throw new EngineFailure("veranderd", { cause });
    return this.#content;
  }
}

function nextOf(reader) {
  return reader.read().catch((cause) => {
    throw new EngineFailure("netwerk", { cause });
  });
}

// The addresses of all that a start asks for: a picture of the memory, and what goes on from it.
export function addressesOf(base, { parts: { wasm, program, loader, memory }, files }) {
  return [wasm, program, loader, memory].map((name) => addressOf(base, name, files[name]));
}

// Files come in many small pieces; not every piece is news.
function sometimes(report, pause = 200) {
  let last = 0;
  return (...given) => {
    const now = performance.now();
    if (now - last < pause) return;
    last = now;
    report(...given);
  };
}

// For what the build compressed, so that it is small on every host.
async function unpack(stream) {
  const whole = new Response(stream.pipeThrough(new DecompressionStream("gzip")));
  return new Uint8Array(await whole.arrayBuffer());
}

// A name without a hash gets one behind it, so that no older file comes from a cache.
function addressOf(base, name, { sha256 }) {
  const url = new URL(name, base);
  const start = sha256.slice(0, 16);
  if (!name.includes(start)) url.search = `v=${start}`;
  return url;
}

export async function hash(content) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The browser does not say whether it could not get a file or refused what it got.
async function refused(url, cause) {
  const response = canHash ? undefined : await get(url).catch(() => undefined);
  if (!response) throw new EngineFailure("netwerk", { cause });
  throw new EngineFailure(response.ok ? "veranderd" : "niet-gevonden", { cause });
}

// The type is what the browser asks for before it compiles, whatever the server made of it. Where
// it is right the answer stays as it came: the browser keeps compiled code with that one only.
function asWasm(response) {
  if (response.headers.get("Content-Type") === WASM) return response;
  return new Response(response.body, { headers: { "Content-Type": WASM } });
}
