// What the address tells: `?element=animo,toerusting&fase=plan&volgorde=bewijs&vergelijk=kan-wel`.
//
// Keys and values are those of the filters in the page; other parts of the address stay as they are.
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ORDER = "volgorde";
const COMPARED = "vergelijk";

// Returns what is chosen, by facet, and in `strange` the parts that no filter knows.
export function readAddress(search, facets) {
  const asked = new URLSearchParams(search);
  const chosen = new Map();
  const strange = [];
  for (const { key, values } of facets) {
    const known = new Set(values.map(({ value }) => value));
    const given = listed(asked, key);
    strange.push(...given.filter((value) => !known.has(value)).map((value) => `${key}=${value}`));
    const own = given.filter((value) => known.has(value));
    if (own.length) chosen.set(key, new Set(own));
  }
  return { chosen, strange, order: asked.get(ORDER), compared: slugsIn(asked, COMPARED) };
}

// Returns the address, from `?`, of a list with these choices.
export function addressOf(search, facets, { chosen, order, compared }) {
  const parts = new URLSearchParams(search);
  const parameters = facets.map(({ key, values }) => [
    key,
    values.map(({ value }) => value).filter((value) => chosen.get(key)?.has(value)),
  ]);
  parameters.push([ORDER, order ? [order] : []], [COMPARED, compared]);
  for (const [key] of parameters) parts.delete(key);
  const own = parameters.filter(([, values]) => values.length);
  const written = own.map(([key, values]) => `${key}=${values.join(",")}`); // readable: no %2C
  const other = parts.toString();
  const whole = [...written, ...(other ? [other] : [])].join("&");
  return whole && `?${whole}`;
}

// Returns the names of methods in a part of the address, each once.
export function slugsIn(parameters, key) {
  return [...new Set(listed(parameters, key))].filter((slug) => SLUG.test(slug));
}

function listed(parameters, key) {
  return parameters.getAll(key).flatMap((text) => text.split(",")).filter(Boolean);
}
