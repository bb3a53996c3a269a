"""Serving: the web view on this machine's own address, and on no other."""

from pathlib import Path

import uvicorn

from detente.ledger.ledger import Ledger
from detente.serve.app import made

ADDRESS = "127.0.0.1"


def serve(ledger: Path, port: int) -> None:
    """Serve the ledger until Ctrl-C. Raises LedgerError where it is none."""
    Ledger.open(ledger, create=False, read_only=True).close()
    uvicorn.run(made(ledger), host=ADDRESS, port=port, log_level="warning", server_header=False)
