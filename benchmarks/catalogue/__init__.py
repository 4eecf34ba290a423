"""How the catalogue grows with the number of methods."""
