"""The ledger: one SQLite file, append-only; statements go in, views come out."""
