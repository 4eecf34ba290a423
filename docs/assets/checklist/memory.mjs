// The picture of Python's memory, put back in its order.
//
// A build packs it (src/wijkengids/runtime/picture.py): blocks of the heap with the same word before
// them stand next to each other, which makes it a third smaller over the wire. The packed form, in
// words of four bytes: how many bytes the memory has; where the first block of the heap begins; how
// many blocks there are; how many pages outside the heap hold anything; their numbers; the word
// before each block, which holds its size. Then those pages, and what is in the blocks.
const WORD = 4; // bytes
const PAGE = 4096 / WORD; // words
const HEAD = 4; // words before the numbers of the pages
const FLAGS = 7; // bits of the word before a block that are not its size

// Returns the memory as bytes.
export function unpack(packed) {
  const words = new Uint32Array(packed.buffer, packed.byteOffset, packed.length / WORD);
  const [length, start, blocks, pages] = words;
  const memory = new Uint32Array(length / WORD);
  const numbers = words.subarray(HEAD, HEAD + pages);
  const heads = words.subarray(HEAD + pages, HEAD + pages + blocks);
  let from = HEAD + pages + blocks;
  for (const number of numbers) {
    const to = number * PAGE;
    memory.set(words.subarray(from, from + Math.min(PAGE, memory.length - to)), to);
    from += PAGE;
  }
  fillBlocks(memory, start / WORD, heads, words, from);
  return new Uint8Array(memory.buffer);
}

function fillBlocks(memory, start, heads, words, from) {
  const places = placesOf(heads, from);
  let to = start;
  for (const head of heads) {
    const size = sizeOf(head);
    const place = places.get(head);
    places.set(head, place + size);
    memory[to] = head;
    for (let word = 0; word < size; word += 1) memory[to + 1 + word] = words[place + word];
    to += 1 + size;
  }
}

// Where what is in the first block with each word begins.
function placesOf(heads, from) {
  const sizes = new Map();
  for (const head of heads) sizes.set(head, (sizes.get(head) ?? 0) + sizeOf(head));
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
  return (head & ~FLAGS) / WORD - 1;
}
