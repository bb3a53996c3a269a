"""What an analyst finds who opens the file with another tool, and whether the docs say so."""

import re
from pathlib import Path

import pytest

from detente.ledger.ledger import Ledger
from tests.ledger.readings import TEXT, numbered, reading_of, report_of, wide_reading

PAGE = (Path(__file__).parents[2] / "docs" / "data-model.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^##+ ([^\n]+)\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def read(ledger: Ledger) -> Ledger:
    ledger.append(reading_of())
    ledger.append(numbered(1))
    return ledger


def names(section: str) -> set[str]:
    return set(re.findall(r"`(\w+)`", SECTIONS[section]))


def test_the_docs_name_every_table_view_and_column(read: Ledger) -> None:
    named = """
        SELECT name FROM sqlite_master
        WHERE type IN ('table', 'view') AND name NOT LIKE '%_fts%' AND name NOT LIKE 'sqlite_%'
    """
    tables = [row["name"] for row in read.select(named)]
    assert len(tables) == 48 + 24
    recurring = names("Columns that recur")
    for table in tables:
        known = recurring | names(table)
        if table == "current_reading":
            known |= names("reading")
        columns = read.select("SELECT name FROM pragma_table_info(:table)", {"table": table})
        assert {row["name"] for row in columns} - known == set(), table


def test_the_first_question_of_the_docs(read: Ledger) -> None:
    rows = [tuple(row) for row in read.select(QUERIES[0])]
    assert rows == [("RUR", "AGREE", "GRK", 2, "2031-03-10")]


def test_the_second_question_of_the_docs(read: Ledger) -> None:
    row = next(read.select(QUERIES[1]))
    said = ("if", "Graustark withdraws by June", "reopen the bridge", "it stays shut", "2031-06")
    assert tuple(row)[:7] == ("Ruritania", "Graustark", *said)


def test_the_third_question_of_the_docs(read: Ledger) -> None:
    rows = list(read.select(QUERIES[2]))
    assert [row["holds"] for row in rows] == [1] * 6
    assert len(QUERIES) == 3


def test_an_event_is_one_tidy_row(read: Ledger) -> None:
    row = next(read.select("SELECT * FROM events"))
    assert row["citation"] == f"{report_of().id[:8]}:19-64"
    assert row["voices"] == "the envoy Orla Čech (said) via The Strelsau Courier"
    assert (row["actors"], row["actor_codes"]) == ("Ruritania", "RUR")
    assert (row["contexts"], row["place"]) == ("military; territory", "Vienna")
    assert (row["date"], row["date_precision"]) == ("2031-03-10", "day")


def test_a_claim_is_one_tidy_row(read: Ledger) -> None:
    row = next(read.select("SELECT * FROM claims"))
    assert (row["voice"], row["voice_code"]) == ("the envoy Orla Čech", "RURGOV")
    assert row["content"] == "Ruritania offered Graustark a truce on Monday"


def test_passages_hold_their_words(read: Ledger) -> None:
    rows = [row["words"] for row in read.select("SELECT * FROM passages ORDER BY seq LIMIT 4")]
    assert rows == [line.strip() for line in re.split(r"\n|(?<=said\.) ", TEXT)]


def test_an_actor_nobody_decided_on_keeps_his_words(ledger: Ledger) -> None:
    reading = reading_of()
    reading.actors.clear()
    ledger.append(reading)
    row = next(ledger.select("SELECT * FROM events"))
    assert (row["actors"], row["actor_codes"]) == ("Ruritania", "?")
    assert list(ledger.select("SELECT * FROM actors")) == []


def test_the_wider_kinds_are_tidy_rows_too(ledger: Ledger) -> None:
    ledger.append(wide_reading())
    incident = next(ledger.select("SELECT * FROM incidents"))
    assert (incident["killed"], incident["perpetrator_codes"]) == ("Talks; a truce", "RUR")
    assert (incident["place"], incident["place_id"]) == ("Vienna", "geonames:2761369")
    tolls = [(row["best"], row["voices"]) for row in ledger.select("SELECT * FROM tolls")]
    outlet = "The Strelsau Courier"
    assert tolls == [(3, f"the envoy Orla Čech via {outlet}"), (5, outlet)]
    tie = next(ledger.select("SELECT * FROM ties"))
    assert (tie["subject_code"], tie["kind"], tie["object"]) == ("RUR", "allied-with", "Graustark")
    measure = next(ledger.select("SELECT * FROM measures"))
    assert (measure["low"], measure["amount"], measure["cause"]) == (40, "the bridge", "offered")
    place = next(ledger.select("SELECT * FROM places"))
    assert (place["name"], place["latitude"], place["mentions"]) == ("Vienna", 48.20849, 1)
