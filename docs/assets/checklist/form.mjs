// Reads answers from the form and writes them back, in the format that is kept and shared:
// {versie, instrument, context: {…}, antwoorden: {…}, notities: {…}}.
//
// The name of a field says where its value belongs: `context.fase`, `notitie.animo-motief`, and a
// bare name is the id of a question.
const VERSION = 1;
const GROUPS = ["context", "antwoorden", "notities"];

export function readAnswers(form, unplaced = emptyGroups()) {
  const answers = { versie: VERSION, instrument: form.dataset.instrument, ...copyGroups(unplaced) };
  for (const [name, value] of new FormData(form)) {
    const [group, key] = placeOf(name);
    if (value.trim() !== "") answers[group][key] = value;
  }
  return answers;
}

// Returns what found no place in this form: answers to questions or with values that it does not
// have (any more). They are kept, so that the engine can report them.
export function writeAnswers(form, answers) {
  const unplaced = emptyGroups();
  for (const group of GROUPS) {
    for (const [key, value] of Object.entries(answers?.[group] ?? {})) {
      const field = form.elements.namedItem(nameOf(group, key));
      if (!setField(field, value)) unplaced[group][key] = value;
    }
  }
  openNotes(form);
  return unplaced;
}

export function resetForm(form) {
  form.reset();
  openNotes(form);
}

export function countAnswered(form) {
  const radios = [...form.querySelectorAll('input[type="radio"]')];
  const names = new Set(radios.map((radio) => radio.name));
  return { answered: radios.filter((radio) => radio.checked).length, total: names.size };
}

export function hasAnswers(answers) {
  return Object.keys(answers.antwoorden).length > 0;
}

function setField(field, value) {
  if (!field) return false;
  field.value = value;
  if (field.value === value) return true;
  field.value = "";
  return false;
}

// A note that has been written is in view; an empty one stays folded away.
function openNotes(form) {
  for (const note of form.querySelectorAll("textarea")) {
    note.closest("details").open = note.value !== "";
  }
}

function placeOf(name) {
  const [prefix, ...rest] = name.split(".");
  if (prefix === "context") return ["context", rest.join(".")];
  if (prefix === "notitie") return ["notities", rest.join(".")];
  return ["antwoorden", name];
}

function nameOf(group, key) {
  return { context: `context.${key}`, notities: `notitie.${key}`, antwoorden: key }[group];
}

function emptyGroups() {
  return { context: {}, antwoorden: {}, notities: {} };
}

function copyGroups(groups) {
  return Object.fromEntries(GROUPS.map((group) => [group, { ...groups[group] }]));
}
