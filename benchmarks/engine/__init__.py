"""How fast the engine is, and how that grows with the number of methods."""
