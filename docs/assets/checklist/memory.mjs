// The picture of Python's memory, put back in its order.
//
// A build packs it (src/wijkengids/runtime/picture.py): blocks of the heap with the same word before
// them stand next to each other, which makes it a third smaller over the wire. The packed form, in
// words of four bytes: how many bytes the memory has; where the first block of the heap begins; how
// many blocks there are; how many pages outside the heap hold anything; their numbers; the word
// before each block, which holds its size. Then those pages, and what is in the blocks. Before all
// this stands what makes it a WebAssembly module, since hosts compress those.
const START = 20; // bytes before the packed form
const WORD = 4; // bytes
const PAGE = 4096 / WORD; // words
const HEAD = 4; // words before the numbers of the pages
const FLAGS = 7; // bits of the word before a block that are not its size
const IN_USE = 2; // the one that says that it is in use
const SMALL = 256; // bytes of a block, with the word before it, below which a free one has fewer links
const LINKS = 2;
const MORE_LINKS = 6; // words

// Fills a memory from the module that the packed one stands in. What Pyodide wrote in it before goes, but
// for what lies in free blocks of the heap.
export function fill(buffer, module) {
  const place = module.byteOffset + START;
  const words = new Uint32Array(module.buffer, place, (module.length - START) / WORD);
  const memory = new Uint32Array(buffer);
  const [, start, blocks, pages] = words;
  const numbers = words.subarray(HEAD, HEAD + pages);
  const heads = words.subarray(HEAD + pages, HEAD + pages + blocks);
  const contents = words.subarray(HEAD + pages + blocks);
  fillPages(memory, start / WORD, numbers, contents);
  fillBlocks(memory, start / WORD, heads, contents, pages * PAGE);
}

// Also empties the pages before the heap that have no number.
function fillPages(memory, start, numbers, contents) {
  let end = 0;
  numbers.forEach((number, index) => {
    const to = number * PAGE;
    memory.fill(0, Math.min(end, start), Math.min(to, start));
    memory.set(contents.subarray(index * PAGE, (index + 1) * PAGE), to);
    end = to + PAGE;
  });
  memory.fill(0, Math.min(end, start), start);
}

function fillBlocks(memory, start, heads, words, from) {
  const places = placesOf(heads, from);
  let to = start;
  for (const head of heads) {
    const size = sizeOf(head);
    const given = givenOf(head);
    const place = places.get(head);
    places.set(head, place + given);
    memory[to] = head;
    for (let word = 0; word < given; word += 1) memory[to + 1 + word] = words[place + word];
    if (given < size) moveLast(memory, to + given, to + size);
    to += 1 + size;
  }
}

// The last word of a free block came right behind its links.
function moveLast(memory, from, to) {
  memory[to] = memory[from];
  memory[from] = 0;
}

// Where what is in the first block with each word begins.
function placesOf(heads, from) {
  const sizes = new Map();
  for (const head of heads) sizes.set(head, (sizes.get(head) ?? 0) + givenOf(head));
  const places = new Map();
  let place = from;
  for (const head of [...sizes.keys()].sort((one, other) => one - other)) {
    places.set(head, place);
    place += sizes.get(head);
  }
  return places;
}

// Words in a block, after the one before it.
function sizeOf(head) {
  return bytesOf(head) / WORD - 1;
}

// Bytes of a block, with the word before it.
function bytesOf(head) {
  return head & ~FLAGS;
}

// As many of them as the packed form has: of a free block only its links and its last word.
function givenOf(head) {
  if (head & IN_USE) return sizeOf(head);
  return (bytesOf(head) < SMALL ? LINKS : MORE_LINKS) + 1;
}
