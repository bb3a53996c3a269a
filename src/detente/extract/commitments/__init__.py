"""Commitments: who binds himself to what, to whom, on which condition."""
