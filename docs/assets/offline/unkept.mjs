// Answers that a browser cannot keep live as long as their page: then no tab may load it again.
//
// The page holds a lock as long as it has such answers; every tab can see it, and it goes with the
// page.
const UNKEPT = "wijkengids.niet-bewaard";

export function guardUnkept() {
  const notice = document.querySelector("[data-status-niet-bewaard]"); // shown by the checklist
  const look = () => {
    if (notice.hidden) return;
    observer.disconnect();
    navigator.locks?.request(UNKEPT, { mode: "shared" }, () => new Promise(() => {}));
  };
  const observer = new MutationObserver(look);
  observer.observe(notice, { attributes: true, attributeFilter: ["hidden"] });
  look();
}

export async function hasUnkept() {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === UNKEPT);
}
