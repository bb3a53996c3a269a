"""How sure a row must be to be shown unasked; apart, so that `--help` stays quick."""

THRESHOLD = 0.5
"""Rows less sure than this are counted, not shown, unless asked for."""
