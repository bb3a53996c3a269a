"""What SQLite says when something fails, as détente's errors: what was wrong and what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from detente.model.errors import LedgerError, LedgerFull, LedgerLocked

_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
_NO_ROOM = (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_SHMSIZE)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise what SQLite reports of the ledger at `path` as a LedgerError."""
    try:
        yield
    except sqlite3.Error as error:
        raise explain(error, path) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise LedgerFull(_full(path)) from error
        raise


def explain(error: sqlite3.Error, path: Path) -> LedgerError:
    """The LedgerError that says what `error` means for the ledger at `path`."""
    extended: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    code = extended & 0xFF
    if code in _LOCKED:
        return LedgerLocked(f"another process is writing to {path}; try again when it is done")
    if code == sqlite3.SQLITE_FULL or extended in _NO_ROOM:
        return LedgerFull(_full(path))
    if code in _DAMAGED:
        return LedgerError(f"{path} is not a ledger, or it is damaged ({error}); see `verify`")
    if code == sqlite3.SQLITE_READONLY:
        return LedgerError(f"{path} may only be read; give yourself the right to write to it")
    if code == sqlite3.SQLITE_CANTOPEN:
        return LedgerError(
            f"{path} cannot be opened: is the folder there, and may you write in it?"
        )
    return LedgerError(f"the ledger {path} failed: {error}")


def _full(path: Path) -> str:
    return f"no space left to write to {path}; nothing stored before is lost: make room, run again"
