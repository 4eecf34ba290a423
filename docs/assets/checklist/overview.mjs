// The list of all answers, each with a link to change it; also what is printed.
import { list, make } from "./elements.mjs";

export class Overview {
  constructor(root, form) {
    this.form = form;
    this.body = root.querySelector("[data-antwoorden-lijst]");
    this.open = root.querySelector("[data-open-vragen]");
  }

  show(instrument) {
    const steps = this.form.querySelectorAll(`.stap[data-instrument="${instrument}"]`);
    this.body.replaceChildren(...this.about(instrument), ...[...steps].map(stepList));
    const questions = [...steps].flatMap((step) => [...step.querySelectorAll(".vraag")]);
    const open = questions.filter((question) => !question.querySelector("input:checked"));
    this.open.hidden = open.length === 0;
    const many = `Nog ${open.length} vragen zijn open.`;
    const count = open.length === 1 ? "Nog 1 vraag is open." : many;
    const links = open.map((question) => changeLink(question, textOf(question)));
    this.open.replaceChildren(
      make("p", {}, make("strong", {}, count), " Dat mag: het advies zegt wat nog onbekend is."),
      make("details", {}, make("summary", {}, "Welke vragen?"), list(links)),
    );
  }

  // What was asked about the initiative.
  about(instrument) {
    const part = `.contextvragen[data-instrument="${instrument}"]`;
    const fields = this.form.querySelectorAll(`${part} select`);
    if (fields.length === 0) return [];
    const rows = [...fields].map((select) => {
      const question = select.labels[0].textContent;
      const to = { href: `#wijzig-${select.id}`, "aria-label": `Wijzig: ${question}` };
      return row(question, select.selectedOptions[0].textContent, make("a", to, "Wijzig"));
    });
    return [make("h3", {}, "Over het initiatief"), make("dl", { class: "antwoorden" }, ...rows)];
  }
}

function stepList(step) {
  const rows = [...step.querySelectorAll(".vraag")].map((question) => {
    const chosen = question.querySelector("input:checked");
    const answer = chosen ? chosen.labels[0].querySelector("span").textContent : "Nog niet beantwoord";
    const note = question.querySelector("textarea").value.trim();
    const link = changeLink(question, "Wijzig", `Wijzig: ${textOf(question)}`);
    return row(textOf(question), answer, link, note, question.dataset.vraag);
  });
  const title = step.dataset.titel.replace(/^[^:]*: /, "");
  return make("section", {}, make("h3", {}, title), make("dl", { class: "antwoorden" }, ...rows));
}

function row(question, answer, link, note = "", id = undefined) {
  const given = make("dd", { "data-gegeven": id }, make("p", {}, answer));
  if (note) given.append(make("p", { class: "notitie-tekst" }, make("em", {}, "Notitie: "), note));
  return make("div", {}, make("dt", {}, question), given, make("dd", { class: "wijzig" }, link));
}

function changeLink(question, text, label = undefined) {
  const target = `#wijzig-${question.dataset.vraag}`;
  return make("a", { href: target, "aria-label": label }, text);
}

export function textOf(question) {
  return question.querySelector(".vraag-tekst").textContent.trim();
}
