// Understands a query: which terms of the index its words stand for.
//
// `parts` has one part for each word that tells something: `{ typed, terms }`, where `terms` maps terms to
// what they count. A part without terms was not found. A part that was repaired says in `instead` which
// words were taken. `names` are names of several words in the query, with the words that they cover.
import { endKey, nearest, soundKey, startKey, tolerance } from "./spelling.mjs";
import { words } from "./text.mjs";

const MOST_WORDS = 12;
const LONGEST_NAME = 6; // words, as in vocabulary.py
const FEW_WORDS = 4;
const MOST_COMPLETIONS = 8;
const SHORTEST_START = 2;
const SHORTEST_HALF = 3;
const SHORTEST_TAIL = 5;
const LINKS = ["", "s", "en", "e", "n"];
const FULL = 10; // the weight of a word itself: lexicon.py
const NAME = 1.5;
const COMPLETED = 0.8;
const REPAIRED = 0.8;
const HALF = 0.8;
const NOTHING = new Map();

export async function understand(text, index) {
  const typed = words(text).slice(0, MOST_WORDS);
  const telling = typed.filter((word) => !index.stopWords.has(word));
  const wanted = telling.length ? telling : typed;
  const isTyping = /[\p{L}\p{N}]$/u.test(text);
  const names = namesIn(typed, index);
  const parts = wanted.map((word) => part(word, isTyping && word === typed.at(-1), index));
  return { typed, parts: (await Promise.all(parts)).flat(), names: await names };
}

// Names that consecutive words spell, as in ‘kern met pit’ or ‘burger initiatief’.
async function namesIn(typed, index) {
  const found = await Promise.all(
    spelled(typed, index).map(async (covers) => {
      const entry = await index.word(covers.join(""));
      return entry && { covers, terms: meaning(entry, NAME) };
    }),
  );
  return found.filter(Boolean);
}

// In a short query any two or three words may be a name, in a longer one two words that tell something or
// the whole. So a query loads little, however long it is.
function spelled(typed, index) {
  const runs = (size) => typed.slice(size - 1).map((_, from) => typed.slice(from, from + size));
  const tells = (word) => !index.stopWords.has(word);
  if (typed.length <= FEW_WORDS) return [2, 3, 4].flatMap(runs);
  const whole = typed.length <= LONGEST_NAME ? [typed] : [];
  return [...runs(2).filter((run) => run.every(tells)), ...whole];
}

async function part(typed, isLast, index) {
  const known = await index.word(typed);
  if (known) return { typed, terms: meaning(known) };
  const like = await index.spelledLike(startKey(typed));
  const completed = isLast ? await completions(typed, like, index) : NOTHING;
  if (completed.size) return { typed, terms: completed };
  return repaired(typed, like, index);
}

async function repaired(typed, like, index) {
  const byEnd = await index.spelledLike(endKey(typed));
  const bySound = await index.spelledLike(soundKey(typed));
  const near = nearest(typed, [...like, ...byEnd, ...bySound], tolerance(typed));
  if (near[0]?.errors === 1) return correction(typed, near, index);
  const halves = await split(typed, like, byEnd, index);
  if (halves) return halves;
  if (near.length) return correction(typed, near, index);
  const completed = await completions(typed, like, index);
  return completed.size ? { typed, terms: completed } : tail(typed, byEnd, index);
}

function meaning(entry, factor = 1) {
  return new Map([...entry.terms].map(([term, weight]) => [term, (weight / FULL) * factor]));
}

async function completions(start, like, index) {
  if (start.length < SHORTEST_START) return NOTHING;
  const fitting = like.filter(([word]) => word.startsWith(start));
  return together(await lookUp(fitting.slice(0, MOST_COMPLETIONS), index), COMPLETED);
}

async function lookUp(counted, index) {
  const entries = await Promise.all(counted.map(([word]) => index.word(word)));
  return entries.filter(Boolean);
}

function together(entries, factor) {
  const terms = new Map();
  for (const [term, weight] of entries.flatMap((entry) => [...meaning(entry, factor)])) {
    terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  }
  return terms;
}

async function correction(typed, near, index) {
  const best = near.filter(({ errors }) => errors === near[0].errors).slice(0, 2);
  const entries = await lookUp(best.map(({ word }) => [word]), index);
  return { typed, terms: together(entries, REPAIRED), instead: entries.map((entry) => entry.shown) };
}

// A compound that the guide does not use, of two words that it does use.
async function split(typed, like, byEnd, index) {
  const starts = new Set(like.map(([word]) => word));
  const ends = new Set(byEnd.map(([word]) => word));
  for (let at = typed.length - SHORTEST_HALF; at >= SHORTEST_HALF; at--) {
    const left = ends.has(typed.slice(at)) && leftHalf(typed.slice(0, at), starts);
    const halves = left ? await lookUp([[left], [typed.slice(at)]], index) : [];
    if (halves.length) return halves.map((entry) => ({ typed, terms: meaning(entry, HALF) }));
  }
  return null;
}

function leftHalf(written, starts) {
  const links = LINKS.filter((link) => written.endsWith(link));
  const halves = links.map((link) => written.slice(0, written.length - link.length));
  return halves.find((half) => half.length >= SHORTEST_HALF && starts.has(half));
}

// The longest word of the guide that an unknown compound ends in.
async function tail(typed, byEnd, index) {
  const fitting = byEnd.filter(([word]) => word.length >= SHORTEST_TAIL && typed.endsWith(word));
  const [entry] = await lookUp(fitting.sort((a, b) => b[0].length - a[0].length).slice(0, 1), index);
  return entry ? { typed, terms: meaning(entry, HALF), instead: [entry.shown] } : { typed, terms: NOTHING };
}

// The words nearest to one that was not found, for who wants to try again.
export async function suggestions(typed, index, most = 5) {
  const keys = [startKey(typed), endKey(typed), soundKey(typed)];
  const like = (await Promise.all(keys.map((key) => index.spelledLike(key)))).flat();
  const near = nearest(typed, like, Math.ceil(typed.length / 2));
  const entries = await lookUp(near.slice(0, most).map(({ word }) => [word]), index);
  return entries.map((entry) => entry.shown);
}
