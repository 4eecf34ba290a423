// The order of the list: by a facet, and by name where that makes no difference.
const UNKNOWN = "onbekend";

export function ordered(methods, facet, descending) {
  if (!facet) return [...methods].sort(byName);
  const rank = new Map(facet.values.map(({ value }, place) => [value, descending ? -place : place]));
  rank.set(UNKNOWN, Infinity); // whichever way: what is not known comes last
  const rankOf = ({ values }) => rank.get(values[facet.key][0]);
  return [...methods].sort((one, other) => compare(rankOf(one), rankOf(other)) || byName(one, other));
}

function byName(one, other) {
  return one.place - other.place;
}

function compare(one, other) {
  return one === other ? 0 : one < other ? -1 : 1;
}
