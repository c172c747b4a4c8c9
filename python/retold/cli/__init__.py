"""The command line, `retold` or `python -m retold.cli`: one module per command; data on stdout, messages on stderr."""

from retold.cli._program import main

__all__ = ["main"]
