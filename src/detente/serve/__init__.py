"""Serve: the ledger as pages of a local web view, and the same rows as JSON and CSV."""
