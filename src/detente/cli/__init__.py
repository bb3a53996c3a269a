"""The command line: one file a verb or family of verbs; only this floor prints and exits.

Verbs import what they need when they run, so that `detente --help` answers at once.
"""

from detente.cli.app import app, main

__all__ = ["app", "main"]
