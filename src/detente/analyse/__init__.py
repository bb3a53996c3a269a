"""Analyse: from the ledger's rows to judgements, each a number with its n, interval and rows."""
