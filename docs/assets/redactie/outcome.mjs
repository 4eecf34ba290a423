// What the check and the comparison say, as lists on the page.
import { element } from "../search/element.mjs";

export function showCount(root, number) {
  const [one, more] = ["Er is 1 fout gevonden.", `Er zijn ${number} fouten gevonden.`];
  const words = number === 0 ? "Je voorstel is in orde." : number === 1 ? one : more;
  const told = root.querySelector("[data-telling]");
  if (told.textContent !== words) told.textContent = words;
  root.querySelector("[data-stand]").classList.toggle("fout", number > 0);
  root.querySelector("[data-naar-meldingen]").hidden = number === 0;
}

export function showMessages(root, { messages, file, form }, { toField, toLine }) {
  root.querySelector("[data-geen-meldingen]").hidden = messages.length > 0;
  root.querySelector("[data-meldingen]").replaceChildren(
    ...messages.map((message) => {
      const { bestand, regel, kolom, wat, doe, pad } = message;
      const isOwn = bestand === file;
      const place = `${isOwn ? "Regel" : `${bestand}, regel`} ${regel}, plaats ${kolom}: `;
      const line = element("li", {}, element("b", {}, place), `${wat}; ${doe}. `);
      if (isOwn && form && pad.length) line.append(button("Naar het veld", () => toField(pad)), " ");
      if (isOwn) line.append(button("Naar de regel", () => toLine(regel, kolom)));
      return line;
    }),
  );
}

function button(text, action) {
  const made = element("button", { type: "button", class: "als-link" }, text);
  made.addEventListener("click", action);
  return made;
}

export function showChanges(root, { changes, original }) {
  const found = changes ?? [];
  const none = root.querySelector("[data-geen-wijzigingen]");
  none.hidden = found.length > 0;
  none.textContent =
    changes === null ? "Dat is te zien zodra de tekst te lezen is." : "Je hebt nog niets veranderd.";
  root.querySelector("[data-wijzigingen]").replaceChildren(
    ...found.map((change) => element("li", {}, ...wordsFor(change, original === null))),
  );
}

function wordsFor({ field, kind, before, after }, isNew) {
  if (isNew) return ["Nieuwe methode: ", element("b", {}, field)];
  const name = element("b", {}, field);
  if (kind === "erbij") return [name, ": erbij komt ", quoted(after, "ins")];
  if (kind === "weg") return [name, ": weg gaat ", quoted(before, "del")];
  return [name, ": was ", quoted(before, "del"), " en wordt ", quoted(after, "ins")];
}

function quoted(text, tag) {
  return text ? element(tag, {}, `‘${text}’`) : "leeg";
}

export function showAdvice(told, { compared, changed, aspects }) {
  const parts = Object.entries(aspects).map(([words, number]) => `${number} keer ${words}`);
  told.textContent =
    changed === 0
      ? `Bij ${compared} verschillende sets antwoorden blijft elk advies hetzelfde.`
      : `Bij ${changed} van ${compared} verschillende sets antwoorden verandert het advies: ${parts.join(", ")}.`;
}
