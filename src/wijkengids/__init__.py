"""Builds the guide: loads and validates content, renders pages, bundles content for the browser.

Knows nothing of MkDocs; `hooks/` connects the two.
"""
