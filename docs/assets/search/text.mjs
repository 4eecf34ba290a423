// What a word is: the same here and in src/wijkengids/search/words.py.
const WORD = /[a-z0-9]+/g;
const POSSESSIVE = /([a-z0-9])'s?(?![a-z])/g;

// Without capitals and accents.
export function fold(text) {
  return text.replace(/[‘’]/g, "'").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

export function words(text) {
  return fold(text).replace(POSSESSIVE, "$1").match(WORD) ?? [];
}

// The words of a text with where they stand in it; a word is cut at a hyphen, as in `words`.
export function* placedWords(text) {
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’]s(?!\p{L}))?/gu)) {
    yield { text: match[0], start: match.index, end: match.index + match[0].length };
  }
}
