// Puts a memory in its order again, as a browser does.
//
// Use: node fill.mjs MODULE SIZE MEMORY, of which the first and the last are files; that one is written.
import fs from "node:fs";
import { fill } from "../../docs/assets/checklist/memory.mjs";

const [module, size, file] = process.argv.slice(2);
const memory = new Uint8Array(Number(size));
fill(memory, new Uint8Array(fs.readFileSync(module)));
fs.writeFileSync(file, memory);
