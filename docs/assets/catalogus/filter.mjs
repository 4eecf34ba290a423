// Which methods suit the choices, and how many there would be with each choice.
//
// Within a facet one of the chosen values is enough; every facet with a choice must suit.

export function filter(methods, chosen, facets) {
  const found = [];
  const counts = new Map(facets.map(({ key }) => [key, new Map()]));
  for (const method of methods) {
    const failed = failures(method, chosen);
    if (failed.length === 0) found.push(method);
    for (const { key } of facets) {
      // A facet counts what suits all others: that is what a choice in it would give.
      if (failed.every((each) => each === key)) addTo(counts.get(key), method.values[key]);
    }
  }
  return { found, counts };
}

// Returns how many methods suit when one facet is left out.
export function countWithout(key, methods, chosen) {
  return methods.filter((method) => failures(method, chosen).every((each) => each === key)).length;
}

function failures(method, chosen) {
  const failed = [];
  for (const [key, wanted] of chosen) {
    if (!method.values[key].some((value) => wanted.has(value))) failed.push(key);
  }
  return failed;
}

function addTo(counts, values) {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}
