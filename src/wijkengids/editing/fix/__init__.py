"""Mends in YAML files what can be mended without a doubt about what was meant.

Every mender works on the text itself, where the parser says that a part stands, so that comments
and all that is right stay byte for byte as they were. What a mender did is kept only when the file
still says the same (`same.py`); the others mend what could not be read at all (`repair.py`).
"""
