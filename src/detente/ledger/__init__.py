"""The ledger: one SQLite file, append-only; readings go in, views come out."""
