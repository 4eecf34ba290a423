// Marks in the list beside the text which heading is being read: the last that came up to a third.
const PASSED = "1000000px 0px -65% 0px"; // all that is above that line, however far
const ACTIVE = "md-nav__link--active";

export function followHeadings() {
  const links = new Map();
  for (const link of document.querySelectorAll(".md-sidebar--secondary a[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const passed = new Set();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) passed.add(target);
        else passed.delete(target);
      }
      const last = [...links.keys()].reverse().find((heading) => passed.has(heading));
      mark(links.get(last), links.values());
    },
    { rootMargin: PASSED },
  );
  for (const heading of links.keys()) observer.observe(heading);
}

function mark(active, links) {
  for (const link of links) {
    link.classList.toggle(ACTIVE, link === active);
    if (link === active) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
