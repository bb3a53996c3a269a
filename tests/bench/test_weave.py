"""Made incidents have a known truth; a reading and a ledger give the same telling."""

from dataclasses import replace
from pathlib import Path

import detente
from bench.made_incidents import attacks, tellings
from bench.tellings import page_of, tellings_of
from bench.weave import pairs_right
from detente.ledger.ledger import Ledger
from detente.resolve.weave.gathered import Gathered
from detente.run.tellings import LedgerTellings

TEXT = (
    "At least eleven people were killed when a bomb exploded at a bus station in Quetta on Tuesday,"
    " the provincial minister said. The Juniper Front claimed the attack; 30 were wounded."
)


def test_made_incidents_are_woven_into_what_they_are() -> None:
    made = list(tellings(attacks(300, 21), 22))
    truth = {one.id: number for number, one in made}
    groups = Gathered(one for _, one in made).groups()
    assert sorted(one for group in groups for one in group) == sorted(truth)
    precision, recall = pairs_right(groups, truth)
    assert precision > 0.9 and recall > 0.85


def test_the_order_of_tellings_in_memory_does_not_count() -> None:
    told = [one for _, one in tellings(attacks(120, 5), 6)]
    assert Gathered(told).groups() == Gathered(reversed(told)).groups()


def test_a_reading_and_its_ledger_give_the_same_telling(tmp_path: Path) -> None:
    reading = detente.read(TEXT, outlet="Hill Courier", published="2031-07-09")
    page = replace(page_of(reading, reading.report.id), outlet="Hill Courier")
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        ledger.append(reading)
        for one in (found := list(tellings_of(reading, page))):
            stored = LedgerTellings(ledger).telling(one.id)
            assert stored.place is not None and one.place is not None
            sized = replace(stored.place, population=one.place.population)
            assert replace(stored, place=sized) == one
    assert found
