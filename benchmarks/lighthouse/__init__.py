"""Lighthouse over the pages that matter most; README.md has the results."""
