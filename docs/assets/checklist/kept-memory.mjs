// Keeps a picture of Python's memory on the device, made when the engine was ready and before it
// saw any answer, so that a later visit goes on from there.
//
// It belongs to these very files: with another Pyodide, engine or content it has another address,
// and the older one goes. Where there is no place to keep it, nothing is kept.
import { hash } from "./files.mjs";
import { pack, unpack } from "./sparse.mjs";

const CACHE = "wijkengids.rekenkern"; // and the address of the site, for others share its host
const ROOM = 5; // times its own size must be free

export class KeptMemory {
  #address;
  #name;

  constructor(base, manifest) {
    this.#name = `${CACHE} ${new URL("../../", base).href}`;
    const hashes = Object.values(manifest.files).map(({ sha256 }) => sha256.slice(0, 16));
    this.#address = new URL(`geheugen/${hashes.join("-")}`, base).href;
  }

  // Whether one may be kept: with a cache, and not where every megabyte counts.
  get isWanted() {
    return "caches" in globalThis && !navigator.connection?.saveData;
  }

  // Resolves with {memory, versie}, or with nothing when there is none. `memory` is a promise, which
  // fails when what was kept is not whole.
  async find() {
    if (!("caches" in globalThis)) return undefined;
    try {
      const cache = await caches.open(this.#name);
      const response = await cache.match(this.#address);
      if (!response) return undefined;
      return { memory: read(response), versie: response.headers.get("X-Versie") };
    } catch (error) {
      console.warn(error); // a cache that does not work is no reason to give no advice
      return undefined;
    }
  }

  async keep(memory, versie) {
    try {
      const { quota = 0, usage = 0 } = await navigator.storage.estimate();
      await this.drop();
      const packed = pack(memory);
      if (quota - usage < ROOM * packed.length) return;
      const headers = { "X-Sha256": await hash(packed), "X-Versie": versie };
      const cache = await caches.open(this.#name);
      await cache.put(this.#address, new Response(packed, { headers }));
    } catch (error) {
      console.warn(error);
    }
  }

  // Also those of other files: there is never more than one.
  drop() {
    return caches.delete(this.#name);
  }
}

async function read(response) {
  const packed = new Uint8Array(await response.arrayBuffer());
  if ((await hash(packed)) !== response.headers.get("X-Sha256")) throw new Error(response.url);
  return unpack(packed);
}
