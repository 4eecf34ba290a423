"""What measures speed, size and scale: `make bench`."""
