"""The page that the browser shows while there is no site."""

from __future__ import annotations

import html
from collections.abc import Iterator

from scripts.serve.builder import Failure

PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="/__serve__/fout.css">
</head>
<body>
<main>
<h1>{title}</h1>
{content}
<p>Deze pagina ververst zichzelf zodra het hersteld is.</p>
</main>
</body>
</html>
"""

STYLE = """\
:root { color-scheme: light dark; }
body { margin: 0; font: 1.1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { border-left: 0.4rem solid #a3260f; padding-left: 1rem; }
li { margin: 1rem 0; }
code, pre { overflow-wrap: anywhere; white-space: pre-wrap; }
"""


def failure_page(failure: Failure) -> bytes:
    """Return the page that tells what is wrong."""
    number = len(failure.messages)
    if number:
        title = (
            "Er is 1 fout in de inhoud" if number == 1 else f"Er zijn {number} fouten in de inhoud"
        )
    else:
        title = "De site kan niet gemaakt worden"
    return PAGE.format(title=title, content="\n".join(_content(failure))).encode()


def _content(failure: Failure) -> Iterator[str]:
    if failure.messages:
        yield "<ol>"
        for message in failure.messages:
            place = f"{message.file}:{message.line}:{message.column}"
            told = html.escape(f"{message.what}; {message.remedy}")
            yield f"<li><code>{html.escape(place)}</code><br>{told}</li>"
        yield "</ol>"
    else:
        yield f"<pre>{html.escape(failure.text)}</pre>"
