"""The journey in browsers that are too much for `make test`: see `make browsers`."""
