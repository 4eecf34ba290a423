// Finds the words that may be meant by a mistyped one. The keys are those of
// src/wijkengids/search/spelling.py.
const LETTERS = 3;
const CONSONANTS = 4;
const SOUNDS = Object.entries({
  ch: "g", sj: "s", ph: "f", th: "t", ck: "k", qu: "k", tie: "s", x: "ks", ce: "se", ci: "si", c: "k",
  v: "f", z: "s", d: "t",
});

export function startKey(word) {
  return word.slice(0, LETTERS);
}

export function endKey(word) {
  return "-" + word.slice(-LETTERS);
}

export function soundKey(word) {
  return "~" + consonants(word).slice(0, CONSONANTS);
}

function consonants(word) {
  word = single(word);
  for (const [written, sound] of SOUNDS) word = word.replaceAll(written, sound);
  return single(word.replace(/[aeiouyhjw]/g, ""));
}

function single(word) {
  return word.replace(/(.)\1+/g, "$1");
}

// How many errors a word may have.
export function tolerance(word) {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

// How many letters to add, drop, change or swap to get from one word to the other; `most` + 1 when
// more than `most`.
export function distance(from, to, most) {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = row[j - 1] + (from[i - 1] !== to[j - 1]);
      next[j] = Math.min(changed, row[j] + 1, next[j - 1] + 1);
      if (from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }
    [before, row] = [row, next];
    if (Math.min(...row) > most) return most + 1;
  }
  return row[to.length];
}

// Orders [word, count] pairs by how near they are to `word`, the most used first; at most `most` off.
// What sounds the same may be a letter further off.
export function nearest(word, candidates, most) {
  const near = new Map();
  const sound = consonants(word);
  for (const [candidate, count] of candidates) {
    const allowed = most + (most > 0 && consonants(candidate) === sound);
    const errors = distance(word, candidate, allowed);
    if (errors <= allowed && count) near.set(candidate, { word: candidate, errors, count });
  }
  return [...near.values()].sort((a, b) => a.errors - b.errors || b.count - a.count);
}
