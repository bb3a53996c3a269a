from pathlib import Path

import pytest

from detente.ledger.ledger import Ledger, Outcome
from detente.model.errors import CitationError, LedgerError, ReadError
from detente.model.reading import Reading
from detente.model.text import Report, Stated
from tests.ledger.readings import TEXT, event_of, numbered, reading_of, report_of


def everything(ledger: Ledger) -> dict[str, list[tuple[str, ...]]]:
    """Every row of every table but the log, without the order of arrival."""
    found: dict[str, list[tuple[str, ...]]] = {}
    named = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%'"
    for (table,) in list(ledger.select(named)):
        if table != "log":
            rows = [dict(row) for row in ledger.select(f"SELECT * FROM {table}")]  # noqa: S608
            found[table] = sorted(
                tuple(str(v) for k, v in row.items() if k != "seq") for row in rows
            )
    return found


def size(ledger: Ledger, table: str) -> int:
    return int(next(ledger.select(f"SELECT count(*) FROM {table}"))[0])  # noqa: S608


def test_a_new_report_is_added_with_its_reading(ledger: Ledger) -> None:
    done = ledger.append(reading_of())
    assert done.outcome is Outcome.NEW
    assert done.report == report_of().id
    assert ledger.has_reading(done.report, "r1")
    assert not ledger.has_reading(done.report, "r2")
    assert [size(ledger, table) for table in ("body", "report", "reading", "log")] == [1, 1, 1, 2]
    assert [size(ledger, table) for table in ("statement", "event", "piece")] == [3, 1, 6]


def test_reading_twice_adds_nothing(ledger: Ledger) -> None:
    ledger.append(reading_of())
    before = everything(ledger), list(map(tuple, ledger.select("SELECT * FROM log")))
    assert ledger.append(reading_of()).outcome is Outcome.KNOWN
    assert (everything(ledger), list(map(tuple, ledger.select("SELECT * FROM log")))) == before


def test_a_newer_reader_adds_a_reading_beside_the_old(ledger: Ledger) -> None:
    ledger.append(reading_of())
    report = report_of()
    later = reading_of(report, reader="r2", statements=(event_of(report, confidence=0.6),))
    assert ledger.append(later).outcome is Outcome.REREAD
    assert (size(ledger, "report"), size(ledger, "reading"), size(ledger, "statement")) == (1, 2, 4)
    ids = [row["id"] for row in ledger.select("SELECT id FROM statement WHERE kind = 'event'")]
    assert ids[0] == ids[1]
    shown = list(ledger.select("SELECT confidence FROM statements"))
    assert [row["confidence"] for row in shown] == [0.6]


def test_a_new_text_at_a_known_url_revises_the_old(ledger: Ledger) -> None:
    url = "https://courier.example/talks"
    first = ledger.append(reading_of(report_of(url=url)))
    second = ledger.append(reading_of(report_of(f"Corrected.\n{TEXT}", url=url)))
    third = ledger.append(reading_of(report_of(f"Corrected again.\n{TEXT}", url=url)))
    assert (first.revises, second.revises, third.revises) == ("", first.report, second.report)
    rows = [
        (row["id"], row["revises"], row["superseded_by"])
        for row in ledger.select("SELECT * FROM reports")
    ]
    assert rows == [
        (first.report, None, second.report),
        (second.report, first.report, third.report),
        (third.report, second.report, None),
    ]
    shown = ledger.select("SELECT DISTINCT report_id FROM statements")
    assert [row["report_id"] for row in shown] == [third.report]


def test_one_text_in_two_outlets_is_stored_once(ledger: Ledger) -> None:
    ledger.append(reading_of(report_of(outlet="The Strelsau Courier")))
    ledger.append(reading_of(report_of(outlet="Graustark Gazette")))
    assert (size(ledger, "body"), size(ledger, "report")) == (1, 2)


def test_the_order_of_reading_does_not_change_the_rows(tmp_path: Path) -> None:
    readings = [numbered(number) for number in range(4)]
    with Ledger.open(tmp_path / "a") as left, Ledger.open(tmp_path / "b") as right:
        for reading in readings:
            left.append(reading)
        for reading in reversed(readings):
            right.append(reading)
        assert everything(left) == everything(right)
        digests = "SELECT json_extract(detail, '$.digest') FROM log ORDER BY 1"
        assert [r[0] for r in left.select(digests)] == [r[0] for r in right.select(digests)]


def test_offsets_count_characters_also_after_an_emoji(ledger: Ledger) -> None:
    ledger.append(reading_of())
    cut = """
        SELECT piece.words, substr(text, start + 1, end - start) AS found FROM piece
        JOIN reading ON reading.id = reading_id
        JOIN report ON report.id = report_id JOIN body USING (sha256)
    """
    rows = list(ledger.select(cut))
    assert [row["found"] for row in rows] == [row["words"] for row in rows]
    assert len(rows) == 6


@pytest.mark.parametrize("text", ["NUL \0 here", "half \ud83d here"])
def test_text_that_no_database_holds_is_refused(ledger: Ledger, text: str) -> None:
    report = Report(text, title=Stated("t", "option"), source="odd.txt")
    with pytest.raises(ReadError, match=r"odd\.txt has .* at"):
        ledger.append(Reading(report, "r1", (), {}, {}))
    assert size(ledger, "report") == 0


def test_half_a_character_in_a_title_is_refused_and_nothing_stays(ledger: Ledger) -> None:
    with pytest.raises(ReadError, match="half a character"):
        ledger.append(reading_of(report_of(title="\ud83d")))
    assert (size(ledger, "body"), size(ledger, "log")) == (0, 0)


def test_a_quote_the_text_does_not_hold_is_refused(ledger: Ledger) -> None:
    report = report_of()
    other = event_of(report_of(f"Before.\n{TEXT}"))
    with pytest.raises(CitationError):
        ledger.append(reading_of(report, statements=(other,)))
    assert size(ledger, "body") == 0


def test_rejecting_twice_adds_one_row(ledger: Ledger) -> None:
    for _ in range(2):
        ledger.reject("folder/\udcff.txt", "not text: it is an image")
    rows = [tuple(row) for row in ledger.select("SELECT * FROM rejected")]
    assert rows == [("folder/\\udcff.txt", "not text: it is an image")]
    assert size(ledger, "log") == 1


@pytest.mark.parametrize("table", ["report", "statement", "log", "rejected", "voice", "dropped"])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid"])
def test_nothing_is_changed_or_removed(ledger: Ledger, table: str, change: str) -> None:
    ledger.append(reading_of())
    ledger.reject("a", "b")
    column = ledger.select(f"SELECT name FROM pragma_table_info('{table}')")  # noqa: S608
    change = change.format(table).replace("rowid", next(column)[0])
    with pytest.raises(LedgerError, match="append-only"):
        list(ledger.select(change))
