// Puts WebAssembly together again, as a browser does.
//
// Use: node join.mjs MODULE REST WHOLE, which are files; the last one is written.
import fs from "node:fs";
import { joined } from "../../docs/assets/checklist/whole.mjs";

const [module, rest, whole] = process.argv.slice(2);
const read = (file) => new Uint8Array(fs.readFileSync(file));
fs.writeFileSync(whole, await joined(read(module), read(rest)));
