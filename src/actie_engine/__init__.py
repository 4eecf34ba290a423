"""The ACTIE engine: from answers about one initiative to an explained advice.

Runs unchanged in CPython and, through Pyodide, in the reader's browser. Therefore it imports the
standard library alone and does no input or output at import; `tests/test_imports.py` proves both.
"""
