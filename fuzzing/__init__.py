"""Throws made-up input at what reads files and links: see `run.py`."""
