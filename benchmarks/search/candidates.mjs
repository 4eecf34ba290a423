// Builds the index of every library: node candidates.mjs DOCUMENTS.json OUT [library …]
//
// Each gets the same documents as { id, title, text }; `text` also holds other names and keywords.
import fs from "node:fs";
import path from "node:path";
import { create, insertMultiple, save } from "@orama/orama";
import { stemmer } from "@orama/stemmers/dutch";
import flexsearch from "flexsearch";
import MiniSearch from "minisearch";
import * as pagefind from "pagefind";

const BUILDERS = { minisearch: buildMiniSearch, orama: buildOrama, flexsearch: buildFlexSearch, pagefind: buildPagefind };

function buildMiniSearch(documents) {
  const engine = new MiniSearch({ fields: ["title", "text"] });
  engine.addAll(documents);
  return JSON.stringify(engine);
}

async function buildOrama(documents) {
  const engine = create({
    schema: { title: "string", text: "string" },
    components: { tokenizer: { language: "dutch", stemming: true, stemmer } },
  });
  await insertMultiple(engine, documents);
  return JSON.stringify(await save(engine));
}

async function buildFlexSearch(documents) {
  const engine = new flexsearch.Document({
    tokenize: "forward",
    document: { id: "id", index: ["title", "text"] },
  });
  for (const each of documents) engine.add(each);
  const parts = {};
  await engine.export((key, data) => (parts[key] = data));
  return JSON.stringify(parts);
}

async function buildPagefind(documents, folder) {
  const { index } = await pagefind.createIndex({ forceLanguage: "nl" });
  for (const { id, title, text } of documents) {
    const content = `<html lang="nl"><body><h1>${escape(title)}</h1><p>${escape(text)}</p></body></html>`;
    await index.addHTMLFile({ url: `/${id}`, content });
  }
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const [source, out, ...names] = process.argv.slice(2);
const documents = JSON.parse(fs.readFileSync(source, "utf8"));
for (const name of names.length ? names : Object.keys(BUILDERS)) {
  const folder = path.join(out, name);
  fs.mkdirSync(folder, { recursive: true });
  const text = await BUILDERS[name](documents, folder);
  if (text) fs.writeFileSync(path.join(folder, "index.json"), text);
}
