// The form: makes elements of the fields that wijkengids.drafts.form describes, and tells what the
// editor changes in them. It knows kinds of fields, not which fields a method has.
import { element } from "../search/element.mjs";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ONBEKEND = "onbekend";

export class Form {
  // onSet(path, value) when a value changes; onStep(type, path) for items.
  constructor(root, { choices, onSet, onStep }) {
    this.root = root;
    this.known = choices;
    this.onSet = onSet;
    this.onStep = onStep;
    this.shape = "";
    this.open = new Set();
    root.addEventListener("toggle", ({ target }) => this.remember(target), true);
  }

  // Shows fields with their values. Where the fields are the same as before, only values change,
  // and never that of the field in which the editor is typing.
  show(fields) {
    const shape = JSON.stringify(fields, (key, value) => (key === "value" ? undefined : value));
    if (shape !== this.shape) this.build(fields);
    this.shape = shape;
    this.fill(fields);
  }

  build(fields) {
    const focused = this.root.contains(document.activeElement) ? document.activeElement.id : "";
    this.root.replaceChildren(...fields.map((field) => this.field(field)));
    if (focused) document.getElementById(focused)?.focus();
  }

  remember(details) {
    if (!details.dataset.key) return;
    if (details.open) this.open.add(details.dataset.key);
    else this.open.delete(details.dataset.key);
  }

  field(field) {
    const id = idOf(field.path);
    const made = this[field.kind](field, id);
    made.dataset.pad = JSON.stringify(field.path);
    return made;
  }

  // Kinds of fields.

  text(field, id) {
    return this.line(field, id, element("input", { type: "text", id, readonly: field.fixed }));
  }

  long(field, id) {
    const area = element("textarea", { id, rows: "2" });
    area.addEventListener("input", () => grow(area));
    return this.line(field, id, area);
  }

  date(field, id) {
    const good = !field.value || DATE.test(field.value);
    const input = element("input", { type: good ? "date" : "text", id });
    const today = element("button", { type: "button", class: "md-button" }, "Vandaag");
    today.addEventListener("click", () => {
      input.value = new Date().toLocaleDateString("sv-SE"); // year-month-day, here and now
      this.onSet(field.path, input.value);
    });
    const made = this.line(field, id, input);
    made.append(today);
    return made;
  }

  choice(field, id) {
    const known = this.known[field.choices];
    const options = known.map(({ value, label, help }) => optionOf(value, label, help));
    if (field.unknown) options.unshift(optionOf(ONBEKEND, "Onbekend"));
    if (!field.required || !field.unknown) options.unshift(optionOf("", "Kies …"));
    return this.line(field, id, element("select", { id }, ...options));
  }

  choices(field, id) {
    const boxes = this.known[field.choices].map(({ value, label, help }) => {
      const box = element("input", { type: "checkbox", value });
      return element("label", { class: "vinkje", title: help || undefined }, box, ` ${label}`);
    });
    const made = element(
      "fieldset",
      { class: "vinkjes", id, tabindex: "-1" },
      element("legend", {}, ...nameOf(field)),
      helpOf(field, id),
      element("div", { class: "rooster" }, ...boxes),
    );
    made.addEventListener("change", () => {
      const checked = [...made.querySelectorAll("input:checked")].map(({ value }) => value);
      this.onSet(field.path, checked);
    });
    return made;
  }

  source(field, id) {
    const known = this.known[field.choices];
    const options = known.map(({ value, label }) => optionOf(value, label));
    const select = element("select", { id }, optionOf("", "Kies een publicatie …"), ...options);
    const place = element("input", { type: "text", id: `${id}-plaats`, placeholder: "§4.1.1" });
    const made = element(
      "div",
      { class: "veld bron" },
      element("label", { for: id }, ...nameOf(field)),
      helpOf(field, id),
      select,
      element("label", { for: place.id, class: "bij" }, "Plaats in de publicatie"),
      place,
    );
    const tell = () => {
      const words = [select.value, place.value.trim()].filter((each) => each);
      this.onSet(field.path, select.value ? words.join(", ") : "");
    };
    select.addEventListener("change", tell);
    place.addEventListener("input", tell);
    return made;
  }

  block(field, id) {
    const own = field.fields.map((each) => this.field(each));
    if (field.isItem) return element("div", { class: "onderdeel", id, tabindex: "-1" }, ...own);
    return this.foldable(field, id, own, field.filled ? "" : "nog leeg");
  }

  // A sentence, with the source of its own behind a fold.
  fact(field, id) {
    const [text, source] = field.fields.map((each) => this.field(each));
    text.querySelector("label").replaceChildren(...nameOf(field));
    text.querySelector(".uitleg").textContent = field.help;
    const hasSource = Boolean(field.fields[1].value);
    const fold = element("summary", {}, hasSource ? "Eigen bron" : "Andere bron dan de rest?");
    const details = element("details", { "data-key": `${id}-bron` }, fold, source);
    details.open = this.open.has(`${id}-bron`);
    return element("div", { class: "feit", id }, text, details);
  }

  list(field, id) {
    const rows = field.items.map((each, number) => this.item(field, each, number));
    const add = element("button", { type: "button", class: "md-button", id: `${id}-erbij` });
    add.textContent = `Voeg toe aan ${field.label.toLowerCase()}`;
    add.addEventListener("click", () => {
      this.open.add(id);
      this.focusNext = idOf([...field.path, field.items.length]);
      this.onStep("add", field.path);
    });
    const list = element("ol", { class: "lijst" }, ...rows);
    return this.foldable(field, id, [list, add], String(field.items.length || "geen"));
  }

  item(field, item, number) {
    const steps = element("div", { class: "knoppen" });
    const name = `${number + 1} van ${field.label.toLowerCase()}`;
    const button = (text, label, action) => {
      const made = element("button", { type: "button", class: "md-button", "aria-label": label });
      made.textContent = text;
      made.addEventListener("click", action);
      steps.append(made);
    };
    if (number > 0) button("Omhoog", `Zet ${name} omhoog`, () => this.onStep("up", item.path));
    button("Haal weg", `Haal ${name} weg`, () => this.onStep("remove", item.path));
    const made = this.field({ ...item, isItem: true, label: `${field.label} ${number + 1}` });
    return element("li", {}, made, steps);
  }

  other(field, id) {
    const words = "Dit staat er op een andere manier dan het formulier kent. Verander het in de tekst.";
    const made = element("div", { class: "veld", id, tabindex: "-1" });
    made.append(element("p", { class: "naam" }, field.label), element("p", {}, words));
    return made;
  }

  // Parts of fields.

  line(field, id, input) {
    const help = helpOf(field, id);
    if (field.max) input.dataset.max = field.max;
    input.setAttribute("aria-describedby", help.id);
    const change = input.localName === "select" ? "change" : "input";
    input.addEventListener(change, () => this.onSet(field.path, input.value));
    const label = element("label", { for: id }, ...nameOf(field));
    return element("div", { class: "veld" }, label, help, input);
  }

  foldable(field, id, content, count) {
    const summary = element("summary", { id, tabindex: "0" }, field.label);
    summary.append(element("span", { class: "aantal" }, count ? ` (${count})` : ""));
    const details = element("details", { class: "blok", "data-key": id }, summary);
    details.append(element("p", { class: "uitleg" }, field.help), ...content);
    details.open = this.open.has(id);
    return details;
  }

  // Values.

  fill(fields) {
    for (const field of fields) {
      this.fillOne(field);
      this.fill(field.fields ?? field.items ?? []);
    }
    if (this.focusNext) {
      const target = document.getElementById(this.focusNext);
      (target?.matches("input, textarea, select") ? target : target?.querySelector("input, textarea, select"))?.focus();
      this.focusNext = undefined;
    }
  }

  fillOne({ kind, path, value }) {
    const target = document.getElementById(idOf(path));
    if (!target || value === undefined) return;
    if (kind === "choices") {
      for (const box of target.querySelectorAll("input")) box.checked = value.includes(box.value);
    } else if (kind === "source") {
      const [key, ...place] = value.split(",");
      put(target, key.trim());
      put(document.getElementById(`${target.id}-plaats`), place.join(",").trim());
    } else put(target, value);
  }

  // Marks the fields that messages are about; each message has pad, wat and doe.
  mark(messages) {
    for (const each of this.root.querySelectorAll(".probleem")) each.remove();
    for (const each of this.root.querySelectorAll("[aria-invalid]")) clearMark(each);
    for (const each of this.root.querySelectorAll("summary.fout")) each.classList.remove("fout");
    for (const message of messages) {
      const field = this.find(message.pad);
      if (field) markField(field, message);
    }
  }

  // The element of the field at a path, or of the nearest field around it.
  find(path) {
    for (let length = path.length; length > 0; length--) {
      const found = document.getElementById(idOf(path.slice(0, length)));
      if (found) return found.matches(".feit") ? found.querySelector("textarea") : found;
    }
    return undefined;
  }

  goTo(path) {
    const field = this.find(path);
    if (!field) return false;
    for (let each = field; each; each = each.parentElement) if (each.localName === "details") each.open = true;
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
    return true;
  }
}

function idOf(path) {
  return `veld-${path.join("-")}`;
}

function optionOf(value, label, help) {
  return element("option", { value, title: help || undefined }, label);
}

function nameOf({ label, required, isItem }) {
  const optional = required || isItem ? [] : [element("span", { class: "mag" }, " (hoeft niet)")];
  return [label, ...optional];
}

function helpOf({ help, isItem }, id) {
  return element("p", { class: "uitleg", id: `${id}-uitleg`, hidden: isItem }, help);
}

function put(input, value) {
  if (input === document.activeElement && input.localName !== "select") return;
  if (input.localName === "select" && value && ![...input.options].some((each) => each.value === value)) {
    input.append(optionOf(value, `${value} (bestaat niet)`));
  }
  if (input.value !== value) input.value = value;
  if (input.localName === "textarea") grow(input);
}

// As high as its text.
function grow(area) {
  area.style.height = "auto";
  if (area.scrollHeight) area.style.height = `${area.scrollHeight + 2}px`;
}

function clearMark(field) {
  field.removeAttribute("aria-invalid");
  const described = (field.getAttribute("aria-describedby") ?? "").split(" ");
  field.setAttribute("aria-describedby", described.filter((id) => !id.endsWith("-probleem")).join(" "));
}

function markField(field, { wat, doe }) {
  const id = `${field.id}-probleem`;
  const told = document.getElementById(id);
  if (told) {
    told.append(` ${sentence(wat, doe)}`);
    return;
  }
  const problem = element("p", { class: "probleem", id }, sentence(wat, doe));
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
  if (field.localName === "summary") field.after(problem);
  else if (field.matches("fieldset, div")) field.append(problem);
  else field.before(problem);
  for (let each = field.parentElement; each; each = each.parentElement) {
    if (each.localName === "details") each.querySelector("summary").classList.add("fout");
  }
}

function sentence(wat, doe) {
  return `${wat[0].toUpperCase()}${wat.slice(1)}; ${doe}.`;
}
