"""Compares search libraries; README.md has the results."""
