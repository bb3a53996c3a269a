"""The whole flow: from files to the ledger."""
