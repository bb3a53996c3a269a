"""The one place where the benches touch détente: a folder into a fresh ledger."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from detente.ledger.ledger import Ledger
from detente.run.local import read_paths, sources_of


def read_folder(folder: str) -> None:
    """Read every report of the folder into a ledger that is thrown away."""
    with tempfile.TemporaryDirectory() as place:
        _read(folder, Path(place) / "bench.ledger")


def stored_texts(folder: str) -> list[str]:
    """The texts of the folder as the ledger keeps them: what both sides are measured on."""
    with tempfile.TemporaryDirectory() as place:
        ledger = Path(place) / "bench.ledger"
        _read(folder, ledger)
        with closing(sqlite3.connect(ledger)) as rows:
            return [text for (text,) in rows.execute("SELECT text FROM body ORDER BY sha256")]


def _read(folder: str, ledger: Path) -> None:
    with Ledger.open(ledger) as opened:
        for _ in read_paths(sources_of([Path(folder)]), opened):
            pass
