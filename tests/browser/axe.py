"""axe-core in the page: what it finds wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, expect

type Scheme = Literal["light", "dark"]

SHOWN: dict[Scheme, str] = {"light": "default", "dark": "slate"}
"""What the theme calls its colours."""

SCRIPT = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async ([part, onlyColours]) => {
  const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const colours = axe.getRules(standard).filter(({ tags }) => tags.includes('cat.color'));
  const rules = { type: 'rule', values: colours.map(({ ruleId }) => ruleId) };
  const runOnly = onlyColours ? rules : { type: 'tag', values: standard };
  const { violations } = await axe.run(part, { runOnly, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}"""
SHAPE = """async () => {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const icons = '.naar-licht, .naar-donker'; // of the button for the other colours
  const seen = [...document.querySelectorAll(`body *:not(:is(${icons}), :is(${icons}) *)`)];
  return seen.map((element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return 'hidden';
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].join();
  }).join(' ');
}"""


def faults(page: Page, part: str = "html", *, only_colours: bool = False) -> list[str]:
    """Return what axe finds in a part of the page, one line a fault."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT.read_text(encoding="utf-8"))  # the policy refuses a script of ours
    found: list[str] = page.evaluate(RUN, [part, only_colours])
    return found


def faults_light_and_dark(page: Page, part: str = "html") -> list[str]:
    """Return what axe finds in light and in dark colours, in one visit.

    Where all is seen at the same place in both, nothing but colours can be wrong in the dark alone.
    """
    found: list[str] = []
    shapes: list[str] = []
    for scheme in SHOWN:
        shapes.append(shape_in(page, scheme))
        same = shapes.count(shapes[-1]) > 1
        found += [f"{scheme}: {fault}" for fault in faults(page, part, only_colours=same)]
    return found


def shape_in(page: Page, scheme: Scheme) -> str:
    """Give the device other colours; return the place of every part of the page."""
    page.emulate_media(color_scheme=scheme)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SHOWN[scheme])
    shape: str = page.evaluate(SHAPE)
    return shape
