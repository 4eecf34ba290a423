// Lets a key reach tables and code that are wider than the screen, and those alone (WCAG 2.1.1).
const WIDE = ".md-typeset__scrollwrap, .md-typeset pre > code";

export function reachWide() {
  const observer = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const each of document.querySelectorAll(WIDE)) observer.observe(each);
}
