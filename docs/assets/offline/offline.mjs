// Ties together the copy on the device, what the page says of it, and the offer of a new version.
import { Copy } from "./copy.mjs";
import { Stand } from "./stand.mjs";
import { Update } from "./update.mjs";
import { guardUnkept } from "./unkept.mjs";

const ADVICE_WORKS = "wijkengids.advies-werkt"; // a mark that the checklist sets
const PAUSE = 2_000; // milliseconds without an answer

export async function start(site) {
  const copy = await Copy.find(site);
  new Stand(copy).start();
  if (!copy) return;
  new Update(copy).start();
  if (document.querySelector("[data-checklist-pagina]") === null) return;
  guardUnkept();
  if (copy.mayStartItself) whenMarked(ADVICE_WORKS, () => inAPause(() => keepAll(copy)));
}

async function keepAll(copy) {
  const { stand } = await copy.state();
  if (stand !== "klaar") await copy.keep();
}

// Not before the page has what it needs: then nothing is fetched twice, and nobody has to wait.
function whenMarked(name, callback) {
  const observer = new PerformanceObserver((list) => {
    if (!list.getEntriesByName(name).length) return;
    observer.disconnect();
    callback();
  });
  observer.observe({ type: "mark", buffered: true });
}

// Nor while the reader is answering: the advice would come later. Who leaves needs no speed.
function inAPause(callback) {
  let alarm;
  const begin = () => {
    clearTimeout(alarm);
    removeEventListener("input", wait, true);
    document.removeEventListener("visibilitychange", begin);
    callback();
  };
  const wait = () => {
    clearTimeout(alarm);
    alarm = setTimeout(begin, PAUSE);
  };
  addEventListener("input", wait, true);
  document.addEventListener("visibilitychange", begin);
  wait();
}
