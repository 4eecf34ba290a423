// The memory of a program without the blocks in which nothing stands: little more than half of it.
//
// The packed form, in words of four bytes: how many bytes the memory has, how many blocks follow,
// and the number of each block; then the blocks themselves, one after the other.
const BLOCK = 4096; // bytes; a memory is a whole number of words, and of WebAssembly's pages
const WORD = 4; // bytes
const HEAD = 2; // words before the numbers of the blocks

export function pack(memory) {
  const blocks = usedBlocks(memory);
  const start = (HEAD + blocks.length) * WORD;
  const packed = new Uint8Array(start + blocks.length * BLOCK);
  new Uint32Array(packed.buffer, 0, HEAD + blocks.length).set([memory.length, blocks.length, ...blocks]);
  blocks.forEach((block, index) => packed.set(blockOf(memory, block), start + index * BLOCK));
  return packed;
}

// Raises RangeError when this is not what `pack` made.
export function unpack(packed) {
  const [length, count] = new Uint32Array(packed.buffer, packed.byteOffset, HEAD);
  const blocks = new Uint32Array(packed.buffer, packed.byteOffset + HEAD * WORD, count);
  const memory = new Uint8Array(length);
  const start = (HEAD + count) * WORD;
  blocks.forEach((block, index) => {
    const place = start + index * BLOCK;
    const size = Math.min(BLOCK, length - block * BLOCK);
    memory.set(packed.subarray(place, place + size), block * BLOCK);
  });
  return memory;
}

function usedBlocks(memory) {
  const words = new Uint32Array(memory.buffer, memory.byteOffset, memory.length / WORD);
  const size = BLOCK / WORD;
  const count = Math.ceil(words.length / size);
  return Array.from({ length: count }, (_, block) => block).filter((block) =>
    words.subarray(block * size, (block + 1) * size).some((word) => word !== 0),
  );
}

function blockOf(memory, block) {
  return memory.subarray(block * BLOCK, (block + 1) * BLOCK);
}
