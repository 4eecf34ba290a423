// The list of the engine's files, with the hash of each: the only one that has no hash itself, so the
// server is always asked whether the browser's copy is still right.
import { EngineFailure } from "./failures.mjs";

const ENGINE = new URL("../engine/", import.meta.url);

// What a worker needs to start.
export async function givenEngine() {
  return { engineUrl: ENGINE.href, manifest: await getManifest(ENGINE) };
}

export async function getManifest(folder) {
  const url = new URL("manifest.json", folder);
  const response = await fetch(url, { cache: "no-cache" }).catch((cause) => {
    throw new EngineFailure("netwerk", { cause });
  });
  if (!response.ok) throw new EngineFailure("niet-gevonden", { cause: new Error(url.href) });
  return response.json().catch((cause) => {
    throw new EngineFailure("onvolledig", { cause });
  });
}
