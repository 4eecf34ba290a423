// Puts a memory in its order again, as a browser does.
//
// Use: node fill.mjs MODULE SIZE BEFORE MEMORY, of which the first and the last are files; that one is
// written. In as many bytes as BEFORE something stands already.
import fs from "node:fs";
import { fill } from "../../docs/assets/checklist/memory.mjs";

const WRITTEN = 0xee;
const [module, size, before, file] = process.argv.slice(2);
const memory = new Uint8Array(Number(size)).fill(WRITTEN, 0, Number(before));
fill(memory.buffer, new Uint8Array(fs.readFileSync(module)));
fs.writeFileSync(file, memory);
