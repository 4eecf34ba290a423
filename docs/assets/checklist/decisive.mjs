// Marks the answers that decided: those for which the advice names
// another answer that would tip the role or, when none does, the method on top.
import { make } from "./elements.mjs";

const UNKNOWN = "weet-niet"; // nothing was decided by it
const MARK = "doorslag";
const SHORT = "gaf de doorslag";
const ROLE = " Met een ander antwoord verandert je rol in het advies.";
const METHOD = " Met een ander antwoord komt een andere methode bovenaan.";

export function markDecisive(root, advies, given) {
  clearMarks(root);
  const known = ({ vraag }) => vraag in given && given[vraag] !== UNKNOWN;
  const tips = advies.kantelpunten.filter(known);
  const forRole = tips.filter(({ rol }) => rol !== null);
  const [deciding, text] = forRole.length > 0 ? [forRole, ROLE] : [tips, METHOD];
  for (const vraag of new Set(deciding.map((each) => each.vraag))) mark(root, vraag, text);
}

export function clearMarks(root) {
  for (const each of root.querySelectorAll(`.${MARK}`)) each.remove();
  for (const each of root.querySelectorAll(".vraag input[aria-description]")) {
    each.removeAttribute("aria-description");
  }
}

// In the form a short mark, laid over the edge of the answer so that nothing moves under a finger;
// the list of answers says it in full.
function mark(root, vraag, text) {
  const title = "Dit antwoord gaf de doorslag.";
  const name = CSS.escape(vraag);
  const chosen = root.querySelector(`[data-vraag="${name}"] input:checked`);
  chosen?.setAttribute("aria-description", title + text);
  chosen?.closest("label").append(make("span", { class: MARK, "aria-hidden": "true" }, SHORT));
  const given = root.querySelector(`[data-gegeven="${name}"]`);
  given?.append(make("p", { class: MARK }, make("strong", {}, title), text));
}
