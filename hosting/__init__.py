"""Settings for the hosts that can carry the site, and the tests of them: `make hosting-test`."""
