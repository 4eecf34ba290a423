// On a page around the checklist: gets the engine's files into the browser's cache, one after
// another and behind everything else, so that a checklist that is opened next starts at once. Not
// where data is saved, and never of importance: what fails is simply not there yet.
import { whenIdle } from "./idle.mjs";
import { givenEngine } from "./manifest.mjs";
import { addressesOf } from "./files.mjs";

async function warm() {
  try {
    const { engineUrl, manifest } = await givenEngine();
    for (const url of addressesOf(engineUrl, manifest)) {
      const response = await fetch(url, { priority: "low" });
      await response.arrayBuffer(); // a file that is not read to its end is not kept
    }
  } catch (error) {
    console.info(error);
  }
}

if (document.readyState === "complete") whenIdle(warm);
else addEventListener("load", () => whenIdle(warm), { once: true });
