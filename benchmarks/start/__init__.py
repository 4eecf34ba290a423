"""How soon the first advice is there, next to other ways to run Python in a browser."""
