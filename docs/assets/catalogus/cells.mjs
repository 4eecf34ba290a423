// What stands in a cell of the comparison: one function for each kind of row.
//
// `values` gives what two methods must share to be the same in that row; empty means unknown.
import { element } from "../search/element.mjs";
import { joined } from "./wording.mjs";

const UNKNOWN = "onbekend";

export const KINDS = {
  tekst: {
    values: (record, field) => [record[field]],
    parts: (record, field) => [element("p", {}, record[field])],
  },
  feit: {
    values: (record, field) => [record[field]].flatMap(textOf),
    parts: (record, field) => [element("p", {}, record[field].tekst)],
  },
  feiten: {
    values: (record, field) => record[field].flatMap(textOf),
    parts: (record, field) => [listOf("ul", record[field].map(({ tekst }) => [tekst]))],
  },
  stappen: {
    values: (record, field) => record[field].flatMap(textOf),
    parts: (record, field) => [listOf("ol", record[field].map(({ tekst }) => [tekst]))],
  },
  cijfers: {
    values: (record, field) => record[field].map(({ waarde, betekenis }) => `${waarde} ${betekenis}`),
    parts: (record, field) => [listOf("ul", record[field].map(figure))],
  },
  plaatsen: {
    values: (record, field) => record[field].map(place),
    parts: (record, field) => [listOf("ul", record[field].map((each) => [place(each)]))],
  },
  plaatsingen: {
    values: (record, field) => record[field].map((each) => each.element.id),
    parts: (record, field) => record[field].flatMap(placing),
  },
  stand: {
    values: (record, field) => [record[field].status].map(({ id }) => id).filter(isKnown),
    parts: (record, field) => [element("p", {}, record[field].status.naam)],
  },
  kenmerk: {
    values: (record, field) => record.kenmerken[field].waarden.map(({ id }) => id),
    parts: (record, field) => property(record.kenmerken[field]),
  },
};

// Returns the parts of a cell; what is not known is said in so many words.
export function cellParts(kind, record, field) {
  if (kind.values(record, field).length) return kind.parts(record, field);
  return [element("p", { class: "onbekend" }, "Onbekend")];
}

function isKnown(id) {
  return id !== UNKNOWN && id !== "niet-vermeld";
}

function textOf(fact) {
  return fact ? [fact.tekst] : [];
}

function listOf(tag, items) {
  return element(tag, {}, ...items.map((parts) => element("li", {}, ...parts)));
}

function figure({ waarde, betekenis }) {
  return [element("strong", {}, waarde), ` ${betekenis}`];
}

function place({ naam, jaar }) {
  return jaar ? `${naam}, ${jaar}` : naam;
}

function placing({ element: { id, naam }, waarom }) {
  const letter = element("span", { class: `letter el-${id}`, "aria-hidden": "true" }, naam[0]);
  return [withReason([letter, " ", element("strong", {}, naam)], waarom)];
}

function property({ waarden, stap, waarom }) {
  const names = waarden.map(({ naam }, at) => (at === 0 ? naam : lowerFirst(naam)));
  const value = element("strong", {}, joined(names));
  return [withReason(stap ? [value, " ", scale(stap)] : [value], waarom)];
}

function withReason(parts, reason) {
  const told = reason ? [" ", element("span", { class: "reden" }, reason)] : [];
  return element("p", {}, ...parts, ...told);
}

function scale({ stap, van }) {
  const steps = "●".repeat(stap) + "○".repeat(van - stap);
  return element("span", { class: "schaal", role: "img", "aria-label": `${stap} van ${van}` }, steps);
}

// An abbreviation keeps its capitals.
function lowerFirst(text) {
  return /^.[a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}
