"""The command line: ``main`` runs ``kzturk``. Results go to stdout, everything else to stderr."""

from kzturk.cli.door import main

__all__ = ["main"]
