"""Real old browsers, at the minimum that the site declares and below it: `make oude-browsers`."""
