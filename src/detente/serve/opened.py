"""The ledger behind the pages: opened to read, for one request at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from detente.ledger.ledger import Ledger


@contextmanager
def opened(path: Path) -> Iterator[Ledger]:
    """The ledger, read-only: a page changes nothing, and a running `read` goes on beside it."""
    with Ledger.open(path, create=False, read_only=True) as ledger:
        yield ledger
