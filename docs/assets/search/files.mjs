// Gets the files of the index.
export class NotLoadedError extends Error {}

export function loader(folder) {
  return async (name) => {
    // The root tells which version of the index there is; the files of a version never change.
    const cache = name === "root.json" ? "no-cache" : "default";
    try {
      const response = await fetch(new URL(name, folder), { cache });
      if (!response.ok) throw new Error(`${response.status}`);
      return await response.json();
    } catch (cause) {
      throw new NotLoadedError(name, { cause });
    }
  };
}
