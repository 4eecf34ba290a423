"""Turns the guide into Markdown pages and data files, without knowing who publishes them."""
