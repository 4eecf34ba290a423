// Unpacks the program in a package with an old Chromium: node unpack.mjs chromium.br chromium
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const [packed, program] = process.argv.slice(2);
await pipeline(
  createReadStream(packed),
  createBrotliDecompress(),
  createWriteStream(program, { mode: 0o755 }),
);
