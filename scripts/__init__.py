"""The project's set-up, run by the Makefile. Standard library only: it runs before anything is installed."""
