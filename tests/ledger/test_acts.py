"""Acts of two parties, of all, pairs and days: reports and imported rows side by side."""

from datetime import date
from pathlib import Path

import pytest

from detente.ledger import acts
from detente.ledger.ledger import Ledger
from detente.run.importing import import_files
from tests.ledger.event_files import icews, written
from tests.ledger.readings import reading_of

NORWAY = ("Norway", "", "Norway")
ICELAND = ("Iceland", "", "Iceland")
RUSSIA = ("Government (Russia)", "Government", "Russian Federation")


def imported(ledger: Ledger, path: Path, lines: list[str], name: str = "a.tab") -> None:
    list(import_files(ledger, "icews", [written(path.with_name(name), lines)], chunk_lines=3))


def filled(ledger: Ledger, path: Path) -> None:
    lines = [
        icews(1, "2011-05-02", NORWAY, "042", "1.9", ICELAND),
        icews(2, "2011-05-01", ICELAND, "112", "-2.0", NORWAY),
        icews(3, "2011-06-30", RUSSIA, "138", "-7.0", NORWAY),
        icews(4, "2012-01-01"),
        icews(5, "2012-01-01"),
    ]
    imported(ledger, path, lines)


def days(found: acts.Acts) -> list[str]:
    return [date.fromordinal(day).isoformat() for day in found.first.tolist()]


def sides(found: acts.Acts) -> list[tuple[str, str]]:
    named = [party.code for party in found.parties]
    return [
        (named[one], named[other]) for one, other in zip(found.actor, found.recipient, strict=True)
    ]


def test_a_dyad_has_both_directions_in_order_of_days(ledger: Ledger, path: Path) -> None:
    filled(ledger, path)
    found = acts.between(ledger, "nor", "ISL")
    assert days(found) == ["2011-05-01", "2011-05-02", "2012-01-01", "2012-01-01"]
    assert sides(found) == [("ISL", "NOR"), ("NOR", "ISL"), *[("NORMIL", "ISLCVL")] * 2]
    assert [found.types[place] for place in found.type] == ["ACCUSE", *["CONSULT"] * 3]
    assert found.quad.tolist() == [3, 1, 1, 1]
    assert found.intensity.tolist() == pytest.approx([-2.0, 1.9, 1.9, 1.9])
    assert sides(acts.between(ledger, "ISL", "NOR", both=False)) == [("ISL", "NOR")]


def test_a_party_is_also_asked_by_code_and_by_name(ledger: Ledger, path: Path) -> None:
    filled(ledger, path)
    assert len(acts.between(ledger, "NORMIL", "ISL")) == 2
    assert sides(acts.between(ledger, "Government (Russia)", "NOR")) == [("RUSGOV", "NOR")]
    assert len(acts.between(ledger, "government", "Norway")) == 1
    assert len(acts.between(ledger, "XYZ", "NOR")) == 0


def test_the_days_choose(ledger: Ledger, path: Path) -> None:
    filled(ledger, path)

    def chosen(**asked: str) -> list[str]:
        return days(acts.between(ledger, "NOR", "ISL", acts.Choice(**asked)))

    assert chosen(since="2011-05-02", until="2011") == ["2011-05-02"]
    assert chosen(since="2012") == ["2012-01-01", "2012-01-01"]
    assert chosen(until="2011-05-01") == ["2011-05-01"]
    assert chosen(until="2011-04") == []


def test_one_a_day_keeps_the_first_of_its_like(ledger: Ledger, path: Path) -> None:
    filled(ledger, path)
    found = acts.between(ledger, "NOR", "ISL", acts.Choice(one_a_day=True))
    assert days(found) == ["2011-05-01", "2011-05-02", "2012-01-01"]
    assert found.row.tolist() == [2, 1, 4]


def test_every_act_comes_once_whatever_the_chunk(ledger: Ledger, path: Path) -> None:
    ledger.append(reading_of())
    filled(ledger, path)
    parts = list(acts.every(ledger))
    assert [len(part) for part in parts] == [1, 3, 2]
    assert len({id(part.types) for part in parts}) == 1
    assert sorted(row for part in parts for row in part.row.tolist() if row > 0) == [1, 2, 3, 4, 5]
    assert [sides(part) for part in parts][1][:2] == [("ISL", "NOR"), ("NOR", "ISL")]


def test_pairs_have_their_first_and_last_day(ledger: Ledger, path: Path) -> None:
    ledger.append(reading_of())
    filled(ledger, path)
    found = acts.pairs(ledger)
    rows = {
        (found.parties[one].code, found.parties[other].code): (first, last, number)
        for one, other, first, last, number in zip(
            found.actor, found.recipient, found.first, found.last, found.acts, strict=True
        )
    }
    day = date(2012, 1, 1).toordinal()
    assert rows[("NORMIL", "ISLCVL")] == (day, day, 2)
    assert rows[("RUR", "GRK")][2] == 1
    assert len(rows) == 5


def test_the_volume_counts_the_acts_of_each_day(ledger: Ledger, path: Path) -> None:
    ledger.append(reading_of())
    filled(ledger, path)
    on, number = acts.volume(ledger)
    counted = {
        date.fromordinal(day).isoformat(): n for day, n in zip(on.tolist(), number, strict=True)
    }
    assert counted == {
        "2011-05-01": 1, "2011-05-02": 1, "2011-06-30": 1, "2012-01-01": 2, "2031-03-10": 1,
    }  # fmt: skip


def test_keys_lead_to_the_quote_or_to_the_line(ledger: Ledger, path: Path) -> None:
    ledger.append(reading_of())
    filled(ledger, path)
    told = acts.between(ledger, "RUR", "GRK")
    found = acts.cite(ledger, [2, *told.row.tolist()])
    sha256 = next(ledger.select("SELECT sha256 FROM import_file"))[0]
    assert found[0]["citation"] == f"{sha256[:8]}:3"
    assert (found[0]["date"], found[0]["actor"], found[0]["type"]) == (
        "2011-05-01",
        "ISL",
        "ACCUSE",
    )
    assert found[1]["quote"] == "Ruritania offered Graustark a truce on Monday"
    assert found[1]["citation"].endswith(":19-64")


def test_a_ledger_without_acts_gives_none(ledger: Ledger) -> None:
    assert len(acts.between(ledger, "NOR", "ISL")) == 0
    assert list(acts.every(ledger)) == []
    assert len(acts.pairs(ledger).acts) == 0
    assert len(acts.volume(ledger)[0]) == 0


def test_all_acts_of_a_party_with_anybody(ledger: Ledger, path: Path) -> None:
    ledger.append(reading_of())
    filled(ledger, path)

    def of(*asked: str) -> list[tuple[str, str]]:
        return sorted(pair for part in acts.involving(ledger, asked) for pair in sides(part))

    assert of("RUS") == [("RUSGOV", "NOR")]
    assert of("ISLCVL", "GRK") == [("NORMIL", "ISLCVL"), ("NORMIL", "ISLCVL"), ("RUR", "GRK")]
    assert of("RUS", "NOR") == [
        ("ISL", "NOR"), ("NOR", "ISL"), ("NORMIL", "ISLCVL"), ("NORMIL", "ISLCVL"),
        ("RUSGOV", "NOR"),
    ]  # fmt: skip
    assert of("SWE") == []
