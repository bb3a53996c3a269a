"""Somebody changes a row with another tool: drops the trigger, edits, puts the trigger back."""

import sqlite3
from pathlib import Path

import pytest

from detente.ledger.ledger import Ledger
from detente.ledger.verify import verify
from tests.ledger.readings import numbered, reading_of, report_of, wide_reading

CHANGES = {
    "body": "UPDATE body SET text = replace(text, 'truce', 'truck') WHERE rowid = 1",
    "report": "UPDATE report SET source = 'elsewhere.txt' WHERE seq = 1",
    "report id": "UPDATE report SET outlet = 'Another' WHERE seq = 1",
    "report seq": "UPDATE report SET seq = 99 WHERE seq = 1",
    "reading": "UPDATE reading SET title = 'Walks' WHERE seq = 1",
    "reading seq": "UPDATE reading SET seq = 99 WHERE seq = 1",
    "passage": "UPDATE passage SET kind = 'sentence' WHERE kind = 'heading'",
    "passage gone": "DELETE FROM passage WHERE kind = 'furniture'",
    "quotation": "UPDATE quotation SET start = start - 1",
    "statement": "UPDATE statement SET confidence = confidence + 1e-9 WHERE kind = 'event'",
    "statement quote": "UPDATE statement SET quote = replace(quote, 'Monday', 'Friday')",
    "statement stance": "UPDATE statement SET stance = 'denied' WHERE kind = 'claim'",
    "event": "UPDATE event SET cameo = '0357'",
    "event type": "UPDATE event SET type = 'FIGHT'",
    "claim": "UPDATE claim SET direct = 1",
    "commitment": "UPDATE commitment SET kind = 'threat'",
    "incident": "UPDATE incident SET blame = 'fact'",
    "incident type": "UPDATE incident SET type = 'robbery'",
    "toll": "UPDATE toll SET best = best + 1 WHERE high IS NULL",
    "toll words": "UPDATE toll SET words = 'Walks' WHERE words = 'Talks'",
    "tie": "UPDATE tie SET kind = 'fights'",
    "measure": "UPDATE measure SET low = 1",
    "expression": "UPDATE expression SET value = '2032-06' WHERE type = 'DATE'",
    "expression words": "UPDATE expression SET words = 'July' WHERE type = 'DATE'",
    "place_decision": "UPDATE place_decision SET latitude = 0.0",
    "place_decision words": "UPDATE place_decision SET words = 'Wien'",
    "piece": "UPDATE piece SET words = 'it stays open' WHERE role = 'fallback'",
    "piece moved": "UPDATE piece SET start = start + 1 WHERE role = 'trigger'",
    "voice": "UPDATE voice SET words = 'nobody' WHERE place = 1",
    "voice cue": "UPDATE voice SET cue = 'sang' WHERE cue = 'said'",
    "mention": "UPDATE mention SET head = 'x' WHERE role = 'where'",
    "mention words": "UPDATE mention SET words = 'Ruritanja' WHERE words = 'Ruritania'",
    "time_mention": "UPDATE time_mention SET words = 'Sunday' WHERE role = 'when'",
    "actor_decision": "UPDATE actor_decision SET code = 'GRKGOV' WHERE code = 'RURGOV'",
    "actor_decision words": "UPDATE actor_decision SET words = 'Wien' WHERE words = 'Vienna'",
    "period": "UPDATE period SET date = '2031-03-03' WHERE precision = 'day'",
    "dropped": "UPDATE dropped SET reason = ''",
    "dropped gone": "DELETE FROM dropped",
    "rejected": "UPDATE rejected SET reason = 'none'",
    "rejected gone": "DELETE FROM rejected",
    "log": "UPDATE log SET at = '2001-01-01T00:00:00+00:00' WHERE seq = 1",
    "log detail": "UPDATE log SET detail = '{}' WHERE seq = 2",
    "log gone": "DELETE FROM log WHERE seq = 2",
    "log end gone": "DELETE FROM log WHERE seq = (SELECT max(seq) FROM log)",
}


def tamper(path: Path, change: str) -> None:
    """Run `change` without the triggers, then put them back as they were."""
    with sqlite3.connect(path, isolation_level=None) as connection:
        kept = list(connection.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger'"))
        for name, _ in kept:
            connection.execute(f"DROP TRIGGER {name}")
        assert connection.execute(change).rowcount > 0
        for _, sql in kept:
            connection.execute(sql)
    connection.close()


@pytest.fixture
def filled(path: Path) -> Path:
    with Ledger.open(path) as ledger:
        ledger.append(reading_of(report_of(url="https://courier.example/1")))
        ledger.append(numbered(7))
        ledger.append(wide_reading())
        ledger.reject("broken.txt", "not text")
    return path


def test_an_untouched_ledger_holds(filled: Path) -> None:
    with Ledger.open(filled, read_only=True) as ledger:
        found = verify(ledger)
    assert found.broken == ()
    assert found.holds
    assert (found.reports, found.readings, found.statements, found.entries) == (3, 3, 12, 7)
    assert found.citations == 2 * (3 + 6 + 7 + 2 + 6 + 2 + 1 + 2) + (
        6 + 14 + 14 + 2 + 6 + 2 + 1 + 2 + 2
    )
    assert len(found.head) == 64


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_any_change_is_found(filled: Path, change: str) -> None:
    tamper(filled, change)
    with Ledger.open(filled, read_only=True) as ledger:
        assert not verify(ledger).holds


def test_a_changed_quote_is_named(filled: Path) -> None:
    tamper(filled, CHANGES["piece"])
    with Ledger.open(filled, read_only=True) as ledger:
        reasons = [f"{found.where}: {found.reason}" for found in verify(ledger).broken]
    assert any("piece" in reason and "'it stays open'" in reason for reason in reasons)


def test_rows_from_nowhere_are_found(filled: Path) -> None:
    tamper(filled, "INSERT INTO rejected VALUES ('a', 'b')")
    tamper(filled, "INSERT INTO body VALUES ('abc', 'words')")
    tamper(filled, "INSERT INTO dropped VALUES ('nobody', 0, 0, 1, 'a', 'b')")
    with Ledger.open(filled, read_only=True) as ledger:
        where = {found.where.split()[0] for found in verify(ledger).broken}
    assert where == {"rejected", "body", "dropped"}


def test_a_missing_trigger_and_a_changed_view_are_found(filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        connection.executescript("DROP TRIGGER voice_keeps_delete; DROP VIEW actors")
        connection.execute("CREATE VIEW actors AS SELECT 1")
        connection.execute("CREATE VIEW my_own AS SELECT 2")
    connection.close()
    with Ledger.open(filled, read_only=True) as ledger:
        reasons = {found.reason for found in verify(ledger).broken}
    assert reasons == {"trigger voice_keeps_delete is missing", "view actors is changed"}


def test_words_that_cannot_be_searched_are_found(filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        connection.execute("DELETE FROM passage_fts_docsize WHERE id = 1")
    connection.close()
    with Ledger.open(filled, read_only=True) as ledger:
        assert [found.where for found in verify(ledger).broken] == ["passage_fts"]


def test_a_damaged_page_is_found(filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    content = bytearray(filled.read_bytes())
    content[8192:24576] = bytes(16384)
    filled.write_bytes(content)
    with Ledger.open(filled, read_only=True) as ledger:
        assert not verify(ledger).holds


def test_it_stops_when_enough_is_broken(filled: Path) -> None:
    tamper(filled, "UPDATE mention SET words = 'x'")
    with Ledger.open(filled, read_only=True) as ledger:
        assert len(verify(ledger, at_most=3).broken) == 3
