// What the catalogue says.
export const MOST = 3; // as many columns as fit on a sheet of paper

export function methods(number) {
  return number === 1 ? "1 methode" : `${number} methoden`;
}

export function told(found, total) {
  if (found === total) return `${methods(total)}.`;
  if (found === 0) return `Geen van de ${methods(total)} past bij alles wat je koos.`;
  const verb = found === 1 ? "past" : "passen";
  return `${found} van de ${methods(total)} ${verb} bij je keuze.`;
}

export function strangeFilters(parts) {
  return `Dit filter bestaat niet (meer): ${parts.join(", ")}.`;
}

export const TOO_MANY = `Je kunt ${MOST} methoden naast elkaar zetten. Haal er eerst een weg.`;

export function toCompare(number) {
  if (number === 1) return "Kies er nog een of twee om te vergelijken.";
  return `${number} methoden om te vergelijken.`;
}

export function joined(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`;
}
