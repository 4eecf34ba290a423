// What is kept about one initiative:
//
//   {stempel, gewijzigd, naam, instrument, inhoud, context: {…},
//    vellen: {<instrument>: {antwoorden: {…}, notities: {…}}, …}, begin?}
//
// `vellen` holds the answers to each instrument, so that switching loses nothing. `begin` is what a
// link or file brought, in the form that is saved and shared: {versie, instrument, context, …}.
const VERSION = 1;

export function newRecord(instrument) {
  return { naam: "", instrument, inhoud: "", context: {}, vellen: {} };
}

export function sheetOf(record, instrument = record.instrument) {
  return (record.vellen[instrument] ??= { antwoorden: {}, notities: {} });
}

// The answers to the instrument that is chosen, in the form that is saved and shared. An instrument
// that does not ask about the initiative gets no context.
export function answersOf(record, { withContext }) {
  const { antwoorden, notities } = sheetOf(record);
  return {
    versie: VERSION,
    instrument: record.instrument,
    ...(record.inhoud && { inhoud: record.inhoud }),
    ...(record.naam && { naam: record.naam }),
    context: withContext ? { ...record.context } : {},
    antwoorden: { ...antwoorden },
    notities: { ...notities },
  };
}

// A record of answers that were opened, which remembers how they came.
export function recordOf(answers) {
  const record = newRecord(answers.instrument);
  record.naam = answers.naam ?? "";
  record.inhoud = answers.inhoud ?? "";
  record.context = { ...answers.context };
  Object.assign(sheetOf(record), {
    antwoorden: { ...answers.antwoorden },
    notities: { ...answers.notities },
  });
  record.begin = answers;
  return record;
}

export function hasAnswers(record) {
  return Object.keys(sheetOf(record).antwoorden).length > 0;
}

export function isEmpty(record) {
  const filled = (group) => Object.keys(group ?? {}).length > 0;
  const sheets = Object.values(record.vellen);
  const written = sheets.some(({ antwoorden, notities }) => filled(antwoorden) || filled(notities));
  return !record.naam && !filled(record.context) && !written;
}

// What is kept may be of another version or broken: only text in known places comes back.
export function readRecord(text) {
  const kept = object(JSON.parse(text));
  const vellen = Object.entries(object(kept.vellen)).map(([instrument, sheet]) => [
    instrument,
    { antwoorden: texts(sheet?.antwoorden), notities: texts(sheet?.notities) },
  ]);
  return {
    stempel: word(kept.stempel),
    gewijzigd: word(kept.gewijzigd),
    naam: word(kept.naam),
    instrument: word(kept.instrument),
    inhoud: word(kept.inhoud),
    context: texts(kept.context),
    vellen: Object.fromEntries(vellen),
    ...(kept.begin && { begin: object(kept.begin) }),
  };
}

function texts(group) {
  return Object.fromEntries(
    Object.entries(object(group)).filter(([, value]) => typeof value === "string"),
  );
}

function object(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

function word(value) {
  return typeof value === "string" ? value : "";
}
