// Reads from the page which filters and which methods there are.

// The facets in the order of the form, each with its values in their order.
export function facetsIn(form) {
  return [...form.querySelectorAll("[data-facet]")].map((part) => ({
    key: part.dataset.facet,
    name: part.dataset.naam,
    part,
    values: [...part.querySelectorAll("input")].map((input) => ({
      value: input.value,
      name: input.dataset.naam,
      input,
      count: input.closest("label").querySelector("[data-aantal]"),
    })),
  }));
}

// The methods, each once: a card that stands in a second group has no marks.
export function methodsIn(page, facets) {
  return [...page.querySelectorAll("[data-methode]")].map((card) => ({
    slug: card.dataset.methode,
    name: card.querySelector("h3").textContent,
    place: Number(card.dataset.plaats),
    values: Object.fromEntries(facets.map(({ key }) => [key, card.dataset[key].split(" ")])),
    card,
  }));
}
