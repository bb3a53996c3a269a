"""Opening the file: a connection to a ledger of this version, or an error that says why not."""

import os
import sqlite3
import time
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from detente.ledger.filters import meet
from detente.ledger.words import folded
from detente.model.errors import LedgerError, LedgerTooNew

APPLICATION = 0x6465746E
"""The application_id of a ledger: "detn" in ASCII."""

VERSION = 8
"""The user_version this code writes."""

OLDEST_SQLITE = (3, 37)
"""The first SQLite with STRICT tables."""


def connect(path: Path, *, create: bool, read_only: bool, timeout: float) -> sqlite3.Connection:
    """A connection to the ledger at `path`, made where it is missing and `create` allows it.

    `timeout` is in seconds. Raises LedgerError, LedgerTooNew, sqlite3.Error.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise LedgerError(
            f"this Python has SQLite {sqlite3.sqlite_version}; a ledger needs 3.37: "
            "use a newer Python"
        )
    _look(path, create=create and not read_only, read_only=read_only)
    connection = _open(path, read_only, timeout)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")
        if create and not read_only and _is_empty(connection):
            _make(connection, timeout)
        _check(connection, path)
        if not read_only:
            connection.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        connection.close()
        raise
    return connection


def schema_steps() -> Iterator[str]:
    """The statements of schema.sql, one at a time."""
    step = ""
    for line in files("detente.ledger").joinpath("schema.sql").read_text("utf-8").splitlines(True):
        step += line
        if sqlite3.complete_statement(step):
            yield step
            step = ""


def _look(path: Path, *, create: bool, read_only: bool) -> None:
    if path.is_dir():
        raise LedgerError(f"{path} is a folder; name a file in it, as in {path / 'x.ledger'}")
    if not path.parent.is_dir():
        raise LedgerError(f"there is no folder {path.parent} to hold the ledger {path.name}")
    if not path.exists():
        if not create:
            raise LedgerError(f"there is no ledger at {path}; make one with `detente read …`")
        if not os.access(path.parent, os.W_OK):
            raise LedgerError(f"the folder {path.parent} may only be read; name another --ledger")
    elif not os.access(path, os.R_OK):
        raise LedgerError(f"{path} may not be read by you; ask its owner, or name another --ledger")
    elif not read_only and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise LedgerError(f"{path} or its folder may only be read; name another --ledger")


def _open(path: Path, read_only: bool, timeout: float) -> sqlite3.Connection:
    where = path.absolute().as_uri() + ("?mode=ro" if read_only else "?mode=rwc")
    if read_only and not os.access(path.parent, os.W_OK) and not _has_wal(path):
        where += "&immutable=1"  # SQLite would want to make a -shm file beside it
    connection = sqlite3.connect(where, uri=True, timeout=timeout, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.create_function("folded", 1, folded, deterministic=True)
    connection.create_function("meet", 11, meet, deterministic=True)
    return connection


def _has_wal(path: Path) -> bool:
    return path.with_name(path.name + "-wal").exists()


def _is_empty(connection: sqlite3.Connection) -> bool:
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return not tables and _pragma(connection, "application_id") in (0, APPLICATION)


def _make(connection: sqlite3.Connection, timeout: float) -> None:
    _to_wal(connection, time.monotonic() + timeout)
    connection.execute("BEGIN IMMEDIATE")
    if _is_empty(connection):
        for step in schema_steps():
            connection.execute(step)
    connection.execute("COMMIT")


def _to_wal(connection: sqlite3.Connection, until: float) -> None:
    """Switch the journal; SQLite does not wait by itself where another process switches it too."""
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    application = _pragma(connection, "application_id")
    version = _pragma(connection, "user_version")
    if application != APPLICATION:
        raise LedgerError(f"{path} is an SQLite file of something else, not a ledger")
    if version < VERSION:
        raise LedgerError(
            f"{path} has format {version}, made by an older détente, and is left as it is: read its"
            " reports again into a new ledger (--ledger NEW), which takes the same ids"
        )
    if version > VERSION:
        raise LedgerTooNew(
            f"{path} has format {version}, this détente knows {VERSION}: install a newer détente"
        )


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
