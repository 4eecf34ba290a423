// Opens a file or a link. The engine checks it; what it refuses changes nothing.
import { EngineFailure } from "./failures.mjs";

const MOST = 1_000_000; // bytes: what is larger is not read at all; the engine's own limit is lower
const TOO_LARGE = "Dit bestand is te groot om antwoorden van de checklist te zijn.";

// Resolves with {antwoorden, meldingen}.
export async function openFile(engine, file) {
  if (file.size > MOST) throw new EngineFailure("answers", { message: TOO_LARGE });
  return engine.ask("open", { tekst: await file.text() });
}

export function openLink(engine, text) {
  const [, link = text] = text.split("#deel=");
  return engine.ask("open", { tekst: link });
}
