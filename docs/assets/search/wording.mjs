// What the search says.
const GROUPS = {
  methode: ["methode", "methoden"],
  actie: ["pagina over ACTIE", "pagina’s over ACTIE"],
  gids: ["pagina in de gids", "pagina’s in de gids"],
  begrip: ["begrip", "begrippen"],
  bron: ["bron", "bronnen"],
  overig: ["andere pagina", "andere pagina’s"],
};

export const LOADING = "Bezig met zoeken …";
export const FAILED = "Zoeken lukt nu niet. Misschien is er geen verbinding.";

export function told({ results, groups, corrections, missing }) {
  const found = results.length === 1 ? "1 resultaat" : `${results.length} resultaten`;
  const counted = groups.length > 1 ? `${found}: ${joined(groups.map(ofGroup))}.` : `${found}.`;
  return [counted, ...corrections.map(corrected), ...left(missing)].join(" ");
}

function ofGroup({ name, found }) {
  return `${found.length} ${GROUPS[name][found.length === 1 ? 0 : 1]}`;
}

export function nothing(text) {
  return `Niets gevonden voor ‘${text}’.`;
}

function corrected({ typed, instead }) {
  return `‘${typed}’ staat niet in de gids. Je ziet wat er is over ${quoted(instead)}.`;
}

function left(missing) {
  return missing.length ? [`Niet gevonden: ${quoted(missing)}.`] : [];
}

function quoted(words) {
  return joined(words.map((word) => `‘${word}’`));
}

function joined(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`;
}
