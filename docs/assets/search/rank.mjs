// Ranks documents for an understood query, with MiniSearch.
//
// MiniSearch gets an index of just the terms that the query needs, in the form in which it keeps its own
// indexes. Counts come in already divided by the length of their field, so it need not do that (b = 0).
import MiniSearch from "./minisearch.js";

const BM25 = { k: 1.2, b: 0, d: 0.2 };
const GROUP_COUNTS = { methode: 1.2, actie: 1, gids: 1, begrip: 0.95, bron: 0.2, overig: 0.8 };
const FORMAT = 2; // of MiniSearch's own index

// The documents, best first, as `{ number, score, group }`; and the postings that were used.
export async function rank({ parts, names }, index) {
  const wanted = [...parts, ...names];
  const postings = await load(wanted.flatMap(({ terms }) => [...terms.keys()]), index);
  const engine = engineFor(postings, index);
  const scores = wanted.map(({ terms }) => score(engine, terms, postings, index));
  const ranked = total(scores, parts, names)
    .map(([number, value]) => ({ number, score: value, group: index.groupOf(number).name }))
    .sort((a, b) => b.score - a.score || a.number - b.number);
  return { ranked, postings };
}

async function load(terms, index) {
  const different = [...new Set(terms)];
  const found = await Promise.all(different.map((term) => index.postings(term)));
  return new Map(different.map((term, at) => [term, found[at]]).filter(([, posting]) => posting));
}

function engineFor(postings, index) {
  const fields = Object.keys(index.fields);
  const numbers = new Set([...postings.values()].flatMap(({ best }) => best.map((each) => each.number)));
  const perDocument = (value) => Object.fromEntries([...numbers].map((number) => [number, value(number)]));
  return MiniSearch.loadJS(
    {
      documentCount: index.documents,
      nextId: index.documents,
      documentIds: perDocument((number) => number),
      fieldIds: Object.fromEntries(fields.map((field, at) => [field, at])),
      fieldLength: perDocument(() => fields.map(() => 1)),
      averageFieldLength: fields.map(() => 1),
      storedFields: {},
      dirtCount: 0,
      index: [...postings].map(([term, { best }]) => [term, byField(best, fields)]),
      serializationVersion: FORMAT,
    },
    { fields, tokenize: (term) => [term], processTerm: (term) => term },
  );
}

function byField(best, fields) {
  const counts = fields.map((_, field) => best.filter((each) => each.counts[field]));
  return Object.fromEntries(
    counts.map((found, field) => [
      field,
      Object.fromEntries(found.map((each) => [each.number, each.counts[field]])),
    ]),
  );
}

// The score of every document for one part of the query: all its terms together.
function score(engine, terms, postings, index) {
  const found = engine.search(
    { combineWith: "OR", queries: [...terms.keys()].filter((term) => postings.has(term)) },
    {
      boost: index.fields,
      bm25: BM25,
      boostTerm: (term) => terms.get(term) * rarity(postings.get(term), index.documents),
      boostDocument: (number) => GROUP_COUNTS[index.groupOf(number).name],
    },
  );
  return new Map(found.map(({ id, score }) => [id, score]));
}

// A term keeps its best documents only. MiniSearch takes those for all there are, and so takes a
// common word for a rare one; this puts that right.
function rarity({ documents, best }, all) {
  return weight(documents, all) / weight(best.length, all);
}

function weight(documents, all) {
  return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
}

// Adds the parts up; a document that has all words of the query goes before one that has some.
function total(scores, parts, names) {
  const sums = new Map();
  for (const [number, value] of scores.flatMap((each) => [...each])) {
    sums.set(number, (sums.get(number) ?? 0) + value);
  }
  const sought = parts.filter(({ terms }) => terms.size);
  return [...sums].map(([number, sum]) => {
    const covered = new Set(
      names.filter((_, at) => scores[parts.length + at].has(number)).flatMap(({ covers }) => covers),
    );
    const has = sought.filter((part) => scores[parts.indexOf(part)].has(number) || covered.has(part.typed));
    return [number, sum * (has.length / Math.max(1, sought.length)) ** 2];
  });
}
