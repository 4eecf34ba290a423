// The search itself, without a page: from a query to groups of results.
import { understand, suggestions } from "./query.mjs";
import { rank } from "./rank.mjs";

const WEAK = 0.02; // of the best score: what lies below is left out
const GOOD = 0.5; // of the best of its group: what is shown at once
const FEWEST = 2;
const MOST = 4;
const LAST = new Set(["bron", "overig"]);
const MEANS_THE_SAME = 0.45; // from this weight on a term is marked in a text

export async function search(text, index) {
  const query = await understand(text, index);
  const { ranked, postings } = await rank(query, index);
  const results = ranked.filter(({ score }) => score > WEAK * ranked[0].score);
  return {
    results,
    groups: grouped(results),
    marks: marks(query, postings),
    corrections: query.parts.filter(({ instead, terms }) => instead && terms.size),
    missing: query.parts.filter(({ terms }) => !terms.size).map(({ typed }) => typed),
    nearest: results.length ? [] : await nearestWords(query, index),
  };
}

// The groups in the order of their best result; pages to look things up in come last, unless one of them
// is the best of all. `first` tells how many are shown at once: those that are about as good.
function grouped(results) {
  const names = [...new Set(results.map(({ group }) => group))];
  const [best, ...others] = names;
  const ordered = [best, ...others.filter(isMain), ...others.filter((name) => !isMain(name))];
  return ordered.filter(Boolean).map((name) => {
    const found = results.filter(({ group }) => group === name);
    const good = found.filter(({ score }) => score >= GOOD * found[0].score).length;
    return { name, found, first: Math.min(Math.max(good, FEWEST), MOST) };
  });
}

function isMain(name) {
  return !LAST.has(name);
}

// For each part of the query the words to mark in a text.
function marks({ parts, names }, postings) {
  return [...parts, ...names].map(({ typed, terms, instead }) => {
    const same = [...terms].filter(([, weight]) => weight >= MEANS_THE_SAME).map(([term]) => term);
    const written = same.flatMap((term) => [term, ...(postings.get(term)?.forms ?? [])]);
    return new Set(instead || !typed ? written : [typed, ...written]);
  });
}

async function nearestWords({ typed }, index) {
  const found = await Promise.all(typed.map((word) => suggestions(word, index)));
  return [...new Set(found.flat())].slice(0, 5);
}
