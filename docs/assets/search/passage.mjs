// Chooses what of a document is shown below its title, and which words in it are marked.
import { fold, placedWords } from "./text.mjs";

const LONGEST = 190; // signs
const SHORTEST_PART = 4; // letters that a mark needs to be found within a longer word
const SENTENCE = /[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|$)|[.!?]+/g;

// The passage with most words of the query: `{ heading, anchor, text }`; of two the first. When the title
// has them already, the summary tells more.
export function choosePassage({ title, summary, sections }, marks) {
  const score = count(`${title} ${summary}`, marks) + 0.5;
  let best = { score, heading: "", anchor: "", text: summary };
  for (const [anchor, heading, text] of sections) {
    for (const [sentence] of text.matchAll(SENTENCE)) {
      const score = count(sentence, marks) + 0.4 * count(heading, marks);
      if (score > best.score) best = { score, heading, anchor, text: sentence.trim() };
    }
  }
  return { ...best, text: shortened(best.text, marks) };
}

// The pieces of a text: `{ text, marked }`.
export function pieces(text, marks) {
  const found = [];
  let end = 0;
  for (const word of placedWords(text)) {
    if (!isMarked(word.text, marks)) continue;
    found.push({ text: text.slice(end, word.start), marked: false }, { text: word.text, marked: true });
    end = word.end;
  }
  return [...found, { text: text.slice(end), marked: false }].filter((piece) => piece.text);
}

export function hasMarks(text, marks) {
  return count(text, marks) > 0;
}

// How many parts of the query a text has.
function count(text, marks) {
  const found = [...placedWords(text)].map((word) => fold(word.text));
  return marks.filter((words) => found.some((word) => matches(word, words))).length;
}

function isMarked(text, marks) {
  const word = fold(text);
  return marks.some((words) => matches(word, words));
}

// A word matches when it is one of `words`, or a compound with one.
function matches(word, words) {
  const bare = word.replace(/'s?$/, "");
  if (words.has(bare)) return true;
  return [...words].some((part) => part.length >= SHORTEST_PART && bare.includes(part));
}

function shortened(text, marks) {
  if (text.length <= LONGEST) return text;
  const first = [...placedWords(text)].find((word) => isMarked(word.text, marks));
  const from = Math.max(0, (first?.start ?? 0) - LONGEST / 3);
  const start = from && text.indexOf(" ", from) + 1;
  const end = start + LONGEST < text.length ? text.lastIndexOf(" ", start + LONGEST) : text.length;
  return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}
