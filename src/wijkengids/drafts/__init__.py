"""An editor's draft of a method, in the browser: form, check, preview, and what it changes.

These modules run in Pyodide, on the page /meewerken/voorstel/ alone; `worker.py` is what the page
talks to. They use the very validator, templates and menders of the build. What they import is
packed by `wijkengids.runtime.redactie`.
"""
