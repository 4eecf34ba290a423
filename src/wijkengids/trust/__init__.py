"""What makes the site safe to trust: what a page may do, and what it says of that."""
