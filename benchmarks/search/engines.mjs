// The libraries in the page: each `open(folder)` returns a function from a query to addresses, best first.
const MOST = 20;

export const ENGINES = { wijkengids, lunr, minisearch, orama, flexsearch, pagefind };

async function wijkengids() {
  const [{ Index }, { search }, { loader }] = await Promise.all(
    ["index", "search", "files"].map((name) => import(`/search/${name}.mjs`)),
  );
  const index = await Index.open(loader(new URL("/search/index/", location)));
  return async (query) => {
    const { groups } = await search(query, index);
    // What the dialog shows, in its order: the first of each group.
    const shown = groups.flatMap(({ found, first }) => found.slice(0, first));
    const documents = await Promise.all(shown.map(({ number }) => index.document(number)));
    return documents.map(({ uri }) => uri);
  };
}

// The search of Material for MkDocs, with the settings that it has for `lang: nl`.
async function lunr() {
  const worker = new Worker("/material/assets/javascripts/workers/search.js");
  const ask = (message) =>
    new Promise((resolve, reject) => {
      worker.addEventListener("message", ({ data }) => resolve(data), { once: true });
      worker.addEventListener("error", ({ message }) => reject(new Error(message)), { once: true });
      worker.postMessage(message);
    });
  const index = await (await fetch("/lunr/index.json")).json();
  await ask({ type: 0, data: index });
  return async (query) => {
    const { data } = await ask({ type: 2, data: query });
    return data.items.map(([{ location }]) => location).slice(0, MOST);
  };
}

async function minisearch() {
  const { default: MiniSearch } = await import("/node_modules/minisearch/dist/es/index.js");
  const text = await (await fetch("/minisearch/index.json")).text();
  const engine = MiniSearch.loadJSON(text, { fields: ["title", "text"] });
  const options = { boost: { title: 4 }, prefix: true, fuzzy: 0.2 };
  return async (query) => engine.search(query, options).slice(0, MOST).map(({ id }) => id);
}

async function orama() {
  const { create, load, search } = await import("/node_modules/@orama/orama/dist/browser/index.js");
  const { stemmer } = await import("/node_modules/@orama/stemmers/dist/nl.js");
  const engine = create({
    schema: { title: "string", text: "string" },
    components: { tokenizer: { language: "dutch", stemming: true, stemmer } },
  });
  load(engine, await (await fetch("/orama/index.json")).json());
  return async (term) => {
    const { hits } = await search(engine, { term, boost: { title: 4 }, tolerance: 1, limit: MOST });
    return hits.map(({ id }) => id);
  };
}

async function flexsearch() {
  const { Document } = await import("/node_modules/flexsearch/dist/flexsearch.bundle.module.min.js");
  const engine = new Document({ tokenize: "forward", document: { id: "id", index: ["title", "text"] } });
  const parts = await (await fetch("/flexsearch/index.json")).json();
  for (const [key, data] of Object.entries(parts)) engine.import(key, data);
  return async (query) => {
    const found = await engine.search(query, { limit: MOST, suggest: true, merge: true });
    return found.map(({ id }) => id);
  };
}

async function pagefind() {
  const engine = await import("/pagefind/pagefind.js");
  await engine.options({ basePath: "/pagefind/", baseUrl: "/" });
  await engine.init();
  return async (query) => {
    const { results } = await engine.search(query);
    const loaded = await Promise.all(results.slice(0, MOST).map((each) => each.data()));
    return loaded.map(({ url }) => url.replace(/^\//, ""));
  };
}
