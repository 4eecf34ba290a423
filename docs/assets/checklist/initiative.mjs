// The initiative that is open in this tab: shows it in the form, and keeps what changes in it.
import { showRecord, writeValue } from "./fields.mjs";
import { randomName } from "./initiatives.mjs";
import { answersOf, hasAnswers, isEmpty, newRecord } from "./record.mjs";
import { nameOf } from "./saved.mjs";

export class Initiative {
  // `version()` gives the version of the content; `onTake()` hears that something else is shown.
  constructor(form, { initiatives, version, onTake }) {
    this.form = form;
    this.initiatives = initiatives;
    this.version = version;
    this.onTake = onTake;
    this.instruments = [...form.elements.namedItem("instrument")].map(({ value }) => value);
    this.id = undefined;
    this.record = newRecord(this.instruments[0]);
  }

  get hasAnswers() {
    return hasAnswers(this.record);
  }

  get instrument() {
    return this.record.instrument;
  }

  // What this tab had open before the page was loaded again.
  resume() {
    const id = this.initiatives.openId;
    const kept = id && this.initiatives.load(id);
    this.take(kept ? id : undefined, kept || newRecord(this.instruments[0]));
  }

  take(id, record) {
    this.id = id;
    this.initiatives.openId = id;
    this.record = this.withInstrument(record);
    showRecord(this.form, this.record);
    this.onTake();
  }

  // Writes what changed in a field, and nothing else, into the record as it is kept now.
  keep(field) {
    this.id ??= randomName();
    const before = this.record.stempel;
    const kept = this.initiatives.load(this.id);
    const changed = this.initiatives.change(this.id, this.record, (record) => {
      record.inhoud = this.version() || record.inhoud;
      writeValue(record, field.name, field.value);
    });
    this.record = this.withInstrument(changed);
    this.initiatives.openId = this.id;
    if (kept && kept.stempel !== before) showRecord(this.form, this.record);
  }

  // A link led to a step of the other instrument.
  switchTo(instrument) {
    this.record.instrument = instrument;
    showRecord(this.form, this.record);
  }

  // The answers in the form that is saved and shared.
  answers(record = this.record) {
    const asked = this.form.querySelector(`.contextvragen[data-instrument="${record.instrument}"]`);
    return answersOf(record, { withContext: asked !== null });
  }

  // What is on this device, newest first.
  kept() {
    return this.initiatives.list().filter(({ record }) => !isEmpty(record));
  }

  // What can be compared, oldest first: what is on this device, and how it came in.
  comparable() {
    return this.kept().reverse().flatMap(({ id, record }) => {
      const { naam, gewijzigd, begin } = record;
      const chosen = id === this.id;
      const now = { naam: nameOf(record), gewijzigd, antwoorden: this.answers(record), chosen };
      return begin ? [{ naam: naam || "Zoals gekregen", antwoorden: begin, chosen }, now] : [now];
    });
  }

  // What was kept may name an instrument that is no more.
  withInstrument(record) {
    if (!this.instruments.includes(record.instrument)) record.instrument = this.instruments[0];
    return record;
  }
}
