"""The set-up of the project, run by the Makefile.

Standard library only: it runs before anything is installed.
"""
