"""Weave: which reports copy one another, and which tellings are of one incident."""
