"""The methods as open data: JSON with its schema, CSV, a feed of changes, linked data on pages."""
