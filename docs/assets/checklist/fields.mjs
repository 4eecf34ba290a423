// Shows a record in the form, and writes what changes in a field back into a record.
//
// The name of a field says where its value belongs: `naam`, `instrument`, `context.<slug>`,
// `notitie.<instrument>.<vraag>`, and `<instrument>.<vraag>` for an answer.
import { sheetOf } from "./record.mjs";

export function placeOf(name) {
  const [first, ...rest] = name.split(".");
  if (rest.length === 0) return { part: name };
  if (first === "context") return { part: "context", key: rest.join(".") };
  if (first !== "notitie") return { part: "antwoorden", instrument: first, key: rest.join(".") };
  const [instrument, ...key] = rest;
  return { part: "notities", instrument, key: key.join(".") };
}

export function writeValue(record, name, value) {
  const { part, instrument, key } = placeOf(name);
  if (part === "naam" || part === "instrument") {
    record[part] = value;
    return;
  }
  const group = part === "context" ? record.context : sheetOf(record, instrument)[part];
  if (value.trim() === "") delete group[key];
  else group[key] = value;
}

// What a record knows and the form does not (any more) stays in the record; the engine names it.
export function showRecord(form, record) {
  const keep = document.activeElement; // someone may be typing there
  for (const field of form.elements) {
    if (!field.name || field === keep) continue;
    const value = valueOf(record, field.name) ?? "";
    if (field.type === "radio") field.checked = field.value === value;
    else setText(field, value);
  }
  openNotes(form);
}

export function answeredIn(form, instrument) {
  const radios = [...form.querySelectorAll(`[data-instrument="${instrument}"] .vraag input`)];
  return {
    total: new Set(radios.map((radio) => radio.name)).size,
    answered: radios.filter((radio) => radio.checked).length,
  };
}

function valueOf(record, name) {
  const { part, instrument, key } = placeOf(name);
  if (part === "naam" || part === "instrument") return record[part];
  if (part === "context") return record.context[key];
  return record.vellen[instrument]?.[part][key];
}

function setText(field, value) {
  field.value = value;
  if (field.value !== value && field.localName === "select") field.value = "";
}

// A note that has been written is in view; an empty one stays folded away.
function openNotes(form) {
  for (const note of form.querySelectorAll("textarea")) {
    if (note !== document.activeElement) note.closest("details").open = note.value !== "";
  }
}
