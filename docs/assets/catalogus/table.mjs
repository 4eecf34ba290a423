// Puts methods side by side: first in what they differ, then what is the same.
import { element } from "../search/element.mjs";
import { cellParts, KINDS } from "./cells.mjs";
import { joined } from "./wording.mjs";

// Returns the table and, below it, what is known of none of the methods.
// `rows` holds the rows that the page has, `column` makes the head of a column.
export function comparison(records, rows, column) {
  const read = (part) => readRows(rows.querySelector(`[data-deel="${part}"]`), records);
  const [what, properties, facts] = ["wat", "kenmerken", "feiten"].map(read);
  const all = [...properties, ...facts];
  const differs = properties.filter((row) => row.isKnown && !row.isSame);
  const same = properties.filter((row) => row.isKnown && row.isSame);
  const more = facts.filter((row) => row.isKnown);
  const heads = records.map((record) => element("th", { scope: "col" }, ...column(record)));
  const corner = element("td", {}, element("span", { class: "verborgen" }, "Kenmerk"));
  const table = element(
    "table",
    { class: "naast-elkaar-tabel" },
    element("thead", {}, element("tr", {}, corner, ...heads)),
    body("", what, records),
    body("Hierin verschillen ze", differs, records),
    body("Dit is hetzelfde", same, records),
    body("Meer over elke methode", more, records),
  );
  nameRoles(table);
  return [table, ...unknownOfAll(all.filter((row) => !row.isKnown))];
}

function readRows(part, records) {
  return [...part.querySelectorAll("tr")].map((row) => {
    const { veld: field, soort } = row.dataset;
    const kind = KINDS[soort];
    const values = records.map((record) => JSON.stringify([...kind.values(record, field)].sort()));
    return {
      name: row.textContent.trim(),
      field,
      kind,
      isSame: new Set(values).size === 1,
      isKnown: values.some((each) => each !== "[]"),
    };
  });
}

function body(title, rows, records) {
  const span = { scope: "rowgroup", colspan: records.length + 1 };
  const heading = title && rows.length ? [element("tr", { class: "deel" }, element("th", span, title))] : [];
  return element("tbody", {}, ...heading, ...rows.map((row) => rowOf(row, records)));
}

function rowOf({ name, field, kind }, records) {
  const cells = records.map((record) => {
    // On a phone the cells stand below each other, and each says whose it is.
    const whose = element("p", { class: "van", "aria-hidden": "true" }, record.naam);
    return element("td", {}, whose, ...cellParts(kind, record, field));
  });
  return element("tr", {}, element("th", { scope: "row" }, name), ...cells);
}

function unknownOfAll(rows) {
  if (!rows.length) return [];
  const names = joined(rows.map(({ name }) => name.toLowerCase()));
  const text = `Van geen van deze methoden is dit bekend: ${names}.`;
  return [element("p", { class: "van-geen" }, text)];
}

// A table that is shown as blocks loses its meaning for screen readers, unless it is told.
function nameRoles(table) {
  table.setAttribute("role", "table");
  const roles = { "thead, tbody": "rowgroup", tr: "row", td: "cell" };
  for (const [selector, role] of Object.entries(roles)) {
    for (const part of table.querySelectorAll(selector)) part.setAttribute("role", role);
  }
  for (const head of table.querySelectorAll("th")) {
    head.setAttribute("role", head.scope === "col" ? "columnheader" : "rowheader");
  }
}
