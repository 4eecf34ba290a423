// Reads the index that src/wijkengids/search/shards.py writes, a file at a time and each file once.
//
// Which file holds a word or a term is told by its hash. So nothing here grows with the site.

export class Index {
  // `get(name)` returns the parsed JSON of a file of the index.
  static async open(get) {
    const root = await get("root.json");
    return new Index(root, (name) => get(`${root.map}/${name}`));
  }

  constructor(root, get) {
    this.root = root;
    this.get = get;
    this.files = new Map();
    this.stopWords = new Set(root.stopwoorden.split(" "));
    this.groups = numbered(root.groepen);
  }

  get documents() {
    return this.groups.at(-1).end;
  }

  get fields() {
    return this.root.velden;
  }

  // What a word stands for.
  async word(word) {
    const row = await this.row("w", word);
    return typeof row === "string" ? this.word(row) : row && entry(word, row);
  }

  // Words of the guide by a key of spelling.mjs: [word, how often it is used].
  async spelledLike(key) {
    return pairs((await this.row("s", key)) ?? []);
  }

  // The documents with a term: how many there are in all, and the best of them; and how it is written.
  async postings(term) {
    const row = await this.row("t", term);
    return row && posting(row, Object.keys(this.fields).length);
  }

  async document(number) {
    const group = this.groupOf(number);
    const place = number - group.start;
    const rows = await this.file(`d${group.name}${Math.floor(place / group.perFile)}.json`);
    const [uri, title, names, summary, sections] = rows[place % group.perFile];
    return { uri, title, names, summary, sections, group: group.name };
  }

  groupOf(number) {
    return this.groups.find((group) => number < group.end);
  }

  async row(kind, key) {
    const rows = await this.file(`${kind}${hash(key) % this.root.aantal[kind]}.json`);
    return Object.hasOwn(rows, key) ? rows[key] : undefined;
  }

  file(name) {
    if (!this.files.has(name)) {
      const loading = this.get(name);
      loading.catch(() => this.files.delete(name)); // a next query tries again
      this.files.set(name, loading);
    }
    return this.files.get(name);
  }
}

// 32-bit FNV-1a.
export function hash(text) {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value;
}

function numbered(groups) {
  let start = 0;
  return groups.map(([name, number, perFile]) => {
    const group = { name, start, end: start + number, perFile };
    start = group.end;
    return group;
  });
}

function entry(word, [count, shown, ...terms]) {
  return {
    word,
    count,
    shown: shown || word,
    terms: new Map(pairs(terms).map(([term, weight]) => [term || word, weight])),
  };
}

function posting([forms, documents, ...row], fields) {
  const best = [];
  for (let at = 0; at < row.length; ) {
    const number = row[at++];
    const present = row[at++];
    const counts = Array.from({ length: fields }, (_, field) =>
      present & (1 << field) ? row[at++] / 10 : 0,
    );
    best.push({ number, counts });
  }
  return { documents, best, forms: forms ? forms.split(" ") : [] };
}

function pairs(list) {
  return Array.from({ length: list.length / 2 }, (_, at) => [list[2 * at], list[2 * at + 1]]);
}
