// Gets the data of a method: the open data that stands beside its page.
export class NotFoundError extends Error {}

// Resolves to the method; `base` is the address of the list of methods.
export async function record(base, slug) {
  const response = await fetch(new URL(`${slug}.json`, base));
  if (response.status === 404) throw new NotFoundError(slug);
  if (!response.ok) throw new Error(`${slug}: ${response.status}`);
  const { methoden } = await response.json();
  return methoden[0];
}
