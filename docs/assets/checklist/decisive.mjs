// Marks the answers that decided: those for which the advice names another answer that would tip it.
import { make } from "./elements.mjs";

const MARK = "doorslag";

export function markDecisive(root, advies, given) {
  clearMarks(root);
  const reasons = new Map();
  for (const { vraag, rol, methode } of advies.kantelpunten) {
    if (!(vraag in given)) continue;
    const reason = reasons.get(vraag) ?? {};
    reasons.set(vraag, { rol: reason.rol || rol !== null, methode: reason.methode || methode !== null });
  }
  for (const [vraag, reason] of reasons) mark(root, vraag, textOf(reason));
}

export function clearMarks(root) {
  for (const each of root.querySelectorAll(`.${MARK}`)) each.remove();
}

function mark(root, vraag, text) {
  const note = () => make("p", { class: MARK }, make("strong", {}, "Dit antwoord gaf de doorslag."), text);
  const name = CSS.escape(vraag);
  const chosen = root.querySelector(`[data-vraag="${name}"] input:checked`);
  chosen?.closest("label").after(note());
  root.querySelector(`[data-gegeven="${name}"]`)?.append(note());
}

function textOf({ rol, methode }) {
  const changes = [rol && "een andere rol", methode && "een andere methode bovenaan"];
  return ` Met een ander antwoord geeft het advies ${changes.filter(Boolean).join(" en ")}.`;
}
