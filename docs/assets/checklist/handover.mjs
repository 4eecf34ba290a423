// Files that the page gets for the worker while that one still begins: sooner, and read beside it. The
// page hands over every piece as it comes: to put nine megabytes together takes long on a phone, and
// would keep a reader waiting who is scrolling or typing.
//
//   page -> worker   {part, piece}          a piece of a file, in its turn
//                    {part, isWhole}        that was the last one
//                    {part, kind, message}  why it did not come
//                    {received, total}      how much came in of all of them, as hosts send it
import { EngineFailure, asFailure } from "./failures.mjs";
import { Files } from "./files.mjs";
import { givenEngine } from "./manifest.mjs";

// The WebAssembly is not among them: the worker compiles that while it comes in.
const PARTS = ["program", "loader", "memory"];

// What a worker needs to start: that of givenEngine, and the `port` over which the files come with which
// Python goes on from the picture of its memory. There is none where it is to start with the `whole` of
// Python, and where the picture is of other content than the site has now.
export async function givenPicture({ whole }) {
  const given = await givenEngine();
  const { picture, parts, files } = given.manifest;
  if (whole || picture?.bundle !== files[parts.bundle].sha256) return given;
  return { ...given, port: handOver(given) };
}

function handOver({ engineUrl, manifest }) {
  const { port1, port2 } = new MessageChannel();
  const onBytes = (received, total) => port1.postMessage({ received, total });
  const files = new Files(engineUrl, manifest, onBytes);
  for (const part of PARTS) {
    const handOn = (piece) => port1.postMessage({ part, piece }, [piece.buffer]);
    files.pieces(part, handOn).then(
      () => port1.postMessage({ part, isWhole: true }),
      (error) => port1.postMessage({ part, ...told(asFailure(error)) }),
    );
  }
  return port2;
}

// An error loses its kind on the way.
function told({ kind, message }) {
  return { kind, message };
}

// In the worker: files of which some come over the port.
export class HandedFiles extends Files {
  #handed = {};
  #settlers = {};
  #wholes = {};
  #elsewhere = { received: 0, total: 0 };

  constructor(base, manifest, onBytes, port) {
    super(base, manifest, () => this.#tell(onBytes));
    for (const part of PARTS) {
      this.#wholes[part] = this.whole(part);
      this.#handed[part] = new Promise((resolve, reject) => (this.#settlers[part] = { resolve, reject }));
      this.#handed[part].catch(() => {}); // a failure is heard when it is used
    }
    port.onmessage = ({ data }) => {
      if (data.part) this.#take(data);
      else this.#elsewhere = data;
      this.#tell(onBytes);
    };
  }

  async bytes(part) {
    return this.#handed[part] ?? super.bytes(part);
  }

  #take({ part, piece, isWhole, ...failure }) {
    const { resolve, reject } = this.#settlers[part];
    if (piece) this.#wholes[part].add(piece);
    else if (isWhole) resolve(this.#wholes[part].checked());
    else reject(new EngineFailure(failure.kind, failure));
  }

  #tell(onBytes) {
    const { received, total } = this.#elsewhere;
    onBytes(this.received + received, this.total + total);
  }
}
