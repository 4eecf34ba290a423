// The engine as the site has it.
import { Engine } from "/site/assets/checklist/engine.mjs";

export async function advise(antwoorden) {
  const { html } = await new Engine().advise(antwoorden, "../");
  return html;
}
