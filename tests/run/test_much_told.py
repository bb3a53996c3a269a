"""An attack that many reports tell: one more is weighed against its neighbours, not all pairs."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import detente
from detente.ledger.ledger import Ledger
from detente.ledger.verify import verify
from detente.model.reading import Reading
from detente.resolve.weave.meeting import NEIGHBOURS
from detente.run import tellings
from detente.run.shelves import LedgerShelves
from detente.run.weaving import weave_ledger, weaver_version
from detente.run.weighing import UNKNOWN, Weighing

MANY, MORE = 24, 48
SAID = ("police", "a doctor", "the governor", "witnesses", "the interior ministry")
THEN = (
    "Shops near the harbour stayed shut.",
    "Divers searched the quay until dark.",
    "The mayor, Ilse Brandvoll, called for calm.",
    "Trams to the harbour stood still.",
)


@cache
def readings() -> tuple[Reading, ...]:
    return tuple(
        detente.read(
            f"A bomb killed {11 + number % 3} people at the ferry terminal in Bergen on Sunday,"
            f" {SAID[number % 5]} said. {THEN[number % 4]} Patrol {number} found a second device.",
            outlet=f"Courier {number}",
            published=f"2031-05-{5 + number % 3:02}",
            title="News",
        )
        for number in range(MORE + 1)
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "a.ledger") as opened:
        yield opened


@pytest.fixture
def weighed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """An entry for each pair of tellings that is compared."""
    found: list[str] = []
    for name in ("roughly", "verdict"):
        compare = getattr(tellings, name)

        def counted(one: object, other: object, name: str = name, compare=compare) -> object:  # type: ignore[no-untyped-def]
            found.append(name)
            return compare(one, other)

        monkeypatch.setattr(tellings, name, counted)
    return found


def filed(ledger: Ledger) -> list[tuple[object, ...]]:
    query = "SELECT statement_id, file_id, role, score, reason FROM files WHERE kind = 'incident'"
    return sorted(map(tuple, ledger.select(query)))


def told_of_one_more(ledger: Ledger, count: int, weighed: list[str]) -> int:
    for reading in readings()[:count]:
        ledger.append(reading)
    weave_ledger(ledger)
    weighed.clear()
    ledger.append(readings()[count])
    weave_ledger(ledger)
    return len(weighed)


def test_one_more_report_is_weighed_against_its_neighbours_alone(
    ledger: Ledger, weighed: list[str]
) -> None:
    few, more = (told_of_one_more(ledger, count, weighed) for count in (MANY, MORE))
    (most,) = ledger.select(
        "SELECT count(*) AS tellings FROM files WHERE kind = 'incident' GROUP BY file_id"
        " ORDER BY 1 DESC LIMIT 1"
    )
    assert most["tellings"] > MORE
    assert MANY <= few <= more <= 2 * 2 * NEIGHBOURS  # each roughly, then perhaps exactly
    assert verify(ledger).holds


def test_files_that_grew_are_those_that_were_woven_at_once(tmp_path: Path, ledger: Ledger) -> None:
    for number, reading in enumerate(readings()):
        ledger.append(reading)
        if number % 9 == 0:
            weave_ledger(ledger)
    weave_ledger(ledger)
    with Ledger.open(tmp_path / "b.ledger") as other:
        for reading in reversed(readings()):
            other.append(reading)
        weave_ledger(other)
        assert filed(ledger) == filed(other)
    assert weave_ledger(ledger, again=True) == 0


def test_scores_found_with_other_weights_are_not_taken(ledger: Ledger) -> None:
    for reading in readings()[:MANY]:
        ledger.append(reading)
    weave_ledger(ledger)
    ids = {
        row["id"]: row["seq"]
        for row in ledger.select("SELECT id, seq FROM statement WHERE kind = 'incident'")
    }
    last = max(ids, key=ids.__getitem__)
    others = [one for one in ids if one != last]
    now = [score for _, score in Weighing(ledger, weaver_version(), ids.get).known(last, others)]  # type: ignore[arg-type]
    old = [score for _, score in Weighing(ledger, "weaver 0", ids.get).known(last, others)]  # type: ignore[arg-type]
    assert any(score is not UNKNOWN for score in now)
    assert all(score is UNKNOWN for score in old)


@pytest.mark.parametrize("held", [1, 1000])
def test_a_long_block_is_read_in_stretches(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, held: int
) -> None:
    for reading in readings():
        ledger.append(reading)
    weave_ledger(ledger)
    row = next(ledger.select("SELECT key, count(*) AS n FROM block GROUP BY key ORDER BY n DESC"))
    places = [
        (one["day"], one["statement_id"])
        for one in ledger.select(
            "SELECT * FROM block WHERE key = :key ORDER BY day, statement_id", {"key": row["key"]}
        )
    ]
    assert len(places) > MORE
    monkeypatch.setattr("detente.run.shelves._WHOLE", 6)
    monkeypatch.setattr("detente.run.shelves._STRETCH", 7)
    monkeypatch.setattr("detente.run.shelves.NEIGHBOURS", 3)
    monkeypatch.setattr("detente.run.shelves._HELD", held)
    shelves = LedgerShelves(ledger)
    for at, place in enumerate(places):
        assert list(shelves.near(row["key"], place)) == places[max(0, at - 3) : at + 4]
