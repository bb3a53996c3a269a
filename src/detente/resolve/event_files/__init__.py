"""Imported event data: parties, acts and places as written to the codes of the ledger."""
