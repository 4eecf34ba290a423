"""Readings of an advice for people: one document of blocks, written as Markdown or as HTML."""
