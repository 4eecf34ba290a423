"""From the YAML files in `content/` to a checked `Gids`, or to findings with file, line and column.

These modules import the standard library, PyYAML and `actie_engine` alone, because the same
validator checks an editor's draft in the browser.
"""
