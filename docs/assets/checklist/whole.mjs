// Puts Python's WebAssembly together again. A build divides it (src/wijkengids/runtime/divide.py) in a
// module with what an advice calls, and one with the bodies of all other functions and with the data
// that a memory begins with. In the place of those functions stands an instruction that stops the
// program, so what calls one of them needs the whole.
const HEAD = 8; // bytes before the first section
const CODE = 10; // the section with the bodies of functions
const LEFT_OUT = [3, 0, 0, 11]; // a body, with its size before it

// Resolves with the bytes of the whole module.
export async function joined(module, rest) {
  const besides = sectionsOf(rest);
  const chunks = sectionsOf(module).flatMap((section) =>
    section.number === CODE ? besides.flatMap((other) => merged(section, other)) : [section.bytes],
  );
  const parts = [module.subarray(0, HEAD), ...chunks];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function merged(code, other) {
  return other.number === CODE ? filled(code.content, other.content) : [other.bytes];
}

// The sections of a module: the number of each, what is in it, and all its bytes.
function sectionsOf(module) {
  const sections = [];
  for (let place = HEAD; place < module.length; ) {
    const { value, next } = numberAt(module, place + 1);
    const end = next + value;
    const content = module.subarray(next, end);
    sections.push({ number: module[place], content, bytes: module.subarray(place, end) });
    place = end;
  }
  return sections;
}

function filled(code, rest) {
  const left = itemsOf(rest).values();
  const bodies = itemsOf(code).map((body) => (isLeftOut(body) ? left.next().value : body));
  const content = [numberOf(bodies.length), ...bodies];
  const size = content.reduce((total, { length }) => total + length, 0);
  return [Uint8Array.of(CODE), numberOf(size), ...content];
}

// The parts of a vector, each with its size before it.
function itemsOf(vector) {
  const count = numberAt(vector, 0);
  let place = count.next;
  return Array.from({ length: count.value }, () => {
    const start = place;
    const size = numberAt(vector, start);
    place = size.next + size.value;
    return vector.subarray(start, place);
  });
}

function isLeftOut(item) {
  return item.length === LEFT_OUT.length && LEFT_OUT.every((byte, index) => item[index] === byte);
}

// Numbers are LEB128: seven bits a byte, the lowest first; the eighth says that more follow.
function numberAt(bytes, place) {
  const byte = bytes[place];
  if (byte < 128) return { value: byte, next: place + 1 };
  const { value, next } = numberAt(bytes, place + 1);
  return { value: byte - 128 + value * 128, next };
}

function numberOf(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Uint8Array.from([...bytes, value]);
}
