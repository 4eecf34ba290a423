"""The links that lead out of the guide."""
