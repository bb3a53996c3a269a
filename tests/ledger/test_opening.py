import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.ledger import opening
from detente.ledger.ledger import Ledger, Outcome
from detente.ledger.verify import verify
from detente.model.errors import LedgerError, LedgerFull, LedgerLocked, LedgerTooNew
from tests.ledger.readings import numbered, reading_of


def test_a_new_ledger_is_an_ordinary_wal_file_of_our_own(path: Path) -> None:
    with Ledger.open(path) as ledger:
        asked = ("application_id", "user_version", "journal_mode", "synchronous", "foreign_keys")
        found = [next(ledger.select(f"PRAGMA {name}"))[0] for name in asked]
    assert found == [0x6465746E, 8, "wal", 1, 1]
    assert [child.name for child in path.parent.iterdir()] == [path.name]


def test_a_name_with_odd_characters_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "who? what#50%é.ledger"
    with Ledger.open(path) as ledger:
        ledger.append(reading_of())
    assert path.exists()


def test_reading_a_missing_ledger_says_how_to_make_one(path: Path) -> None:
    with pytest.raises(LedgerError, match=r"there is no ledger at .*detente read"):
        Ledger.open(path, read_only=True)
    with pytest.raises(LedgerError, match="there is no ledger at"):
        Ledger.open(path, create=False)
    assert not path.exists()


def test_too_old_an_sqlite_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "OLDEST_SQLITE", (99, 0))
    with pytest.raises(LedgerError, match="this Python has SQLite"):
        Ledger.open(path)


def test_a_folder_is_no_ledger_and_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="is a folder"):
        Ledger.open(tmp_path)
    with pytest.raises(LedgerError, match=r"there is no folder .*none"):
        Ledger.open(tmp_path / "none" / "x.ledger")


def test_a_text_is_no_ledger_and_stays_as_it_was(path: Path) -> None:
    path.write_text("Talks in Vienna. " * 500)
    for read_only in (True, False):
        with pytest.raises(LedgerError, match="not a ledger"):
            Ledger.open(path, read_only=read_only)
    assert path.read_text() == "Talks in Vienna. " * 500


def test_another_programs_database_is_refused_and_stays_as_it_was(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="something else"):
        Ledger.open(path)
    assert path.read_bytes() == before


def test_a_ledger_of_a_newer_version_is_refused(path: Path) -> None:
    Ledger.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9")
    connection.close()
    with pytest.raises(LedgerTooNew, match=r"format 9, .* knows 8: install a newer"):
        Ledger.open(path)


def test_a_ledger_of_an_older_format_is_refused_and_stays_as_it_was(path: Path) -> None:
    Ledger.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 2")
        connection.execute("ALTER TABLE statement DROP COLUMN judged")
    connection.close()
    before = path.read_bytes()
    for read_only in (True, False):
        with pytest.raises(LedgerError, match=r"format 2, .* read its reports again into a new"):
            Ledger.open(path, read_only=read_only)
    assert path.read_bytes() == before


@pytest.mark.parametrize("half_made", [b"", None])
def test_a_file_whose_making_was_cut_off_is_made_anew(path: Path, half_made: bytes | None) -> None:
    if half_made is None:
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.close()
    else:
        path.write_bytes(half_made)
    with Ledger.open(path) as ledger:
        assert ledger.append(reading_of()).outcome is Outcome.NEW


def test_an_empty_file_is_no_ledger_to_read(path: Path) -> None:
    path.touch()
    with pytest.raises(LedgerError, match="something else"):
        Ledger.open(path, read_only=True)


HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_writer(path: Path) -> Iterator[None]:
    Ledger.open(path).close()
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        yield
        holder.communicate(b"")


@pytest.mark.usefixtures("other_writer")
def test_another_process_that_writes_is_waited_for_and_then_named(path: Path) -> None:
    with Ledger.open(path, timeout=0.05) as ledger:
        with pytest.raises(LedgerLocked, match="another process is writing"):
            ledger.append(reading_of())
        assert not ledger.has_reading(reading_of().report.id, "r1")
        assert verify(ledger).holds


def test_two_processes_make_and_fill_one_ledger(path: Path) -> None:
    fill = (
        "import sys; from detente.ledger.ledger import Ledger;"
        "from tests.ledger.readings import numbered\n"
        "with Ledger.open(sys.argv[1]) as ledger:\n"
        "    for n in range(int(sys.argv[2]), int(sys.argv[2]) + 20): ledger.append(numbered(n))"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", fill, str(path), first], env=own_path())
        for first in ("0", "10")
    ]
    assert [process.wait() for process in running] == [0, 0]
    with Ledger.open(path, read_only=True) as ledger:
        found = verify(ledger)
    assert (found.broken, found.reports, found.entries) == ((), 30, 60)


def own_path() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def append_many(ledger: Ledger, count: int) -> None:
    for number in range(1, count):
        ledger.append(numbered(number))


def test_no_space_left_keeps_what_was_there(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.append(numbered(0))
        pages = next(ledger.select("PRAGMA page_count"))[0]
        next(ledger.select(f"PRAGMA max_page_count = {pages + 1}"))
        with pytest.raises(LedgerFull, match="make room"):
            append_many(ledger, 50)
        stored = verify(ledger)
        assert stored.holds
        next(ledger.select("PRAGMA max_page_count = 100000"))
        assert ledger.append(numbered(50)).outcome is Outcome.NEW
        assert verify(ledger).reports == stored.reports + 1


def test_a_file_that_may_not_grow_keeps_what_was_there(path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Ledger.open(path) as ledger:
        ledger.append(numbered(0))
        before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
        try:
            with pytest.raises(LedgerFull):
                append_many(ledger, 200)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
            signal.signal(signal.SIGXFSZ, before)
        assert ledger.append(numbered(500)).outcome is Outcome.NEW
    with Ledger.open(path, read_only=True) as ledger:
        assert verify(ledger).holds


OPEN = """
import os, sys
from detente.ledger.ledger import Ledger
from detente.ledger import views
from detente.model.errors import LedgerError
if os.geteuid() == 0:  # root may read and write everything: be nobody
    os.setgid(65534); os.setuid(65534)
for read_only in (True, False):
    try:
        with Ledger.open(sys.argv[1], read_only=read_only) as ledger:
            print(views.counts(ledger)["reports"])
    except LedgerError as error:
        print(error)
"""


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that everybody can reach: pytest's own are closed to others."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)
        Path(made).chmod(0o755)


def as_nobody(path: Path) -> list[str]:
    command = [sys.executable, "-c", OPEN, str(path)]
    done = subprocess.run(command, env=own_path(), capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_a_ledger_in_a_closed_folder_can_be_read_and_not_written(public: Path) -> None:
    path = public / "x.ledger"
    with Ledger.open(path) as ledger:
        ledger.append(reading_of())
    path.chmod(0o444)
    public.chmod(0o555)
    assert as_nobody(path) == ["1", f"{path} or its folder may only be read; name another --ledger"]


def test_a_closed_folder_and_a_closed_file_are_named(public: Path) -> None:
    path = public / "x.ledger"
    public.chmod(0o555)
    assert as_nobody(path)[1] == f"the folder {public} may only be read; name another --ledger"
    public.chmod(0o755)
    Ledger.open(path).close()
    path.chmod(0o000)
    assert all("may not be read" in line for line in as_nobody(path))
