"""What cannot all hold becomes a row with every side; grades of outlets stand beside."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import detente
from detente.analyse.contradictions import contradiction, contradictions
from detente.ledger.contradiction_judgements import (
    NO,
    judge_contradiction,
    undo_contradiction,
)
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.sources import grade, sources
from detente.ledger.verify import verify
from detente.model.errors import NotFound
from detente.run.weaving import weave_ledger

REPORTS = (
    ("Delta Wire", "A car bomb killed 14 people at a market in Kano on Monday."),
    ("Sahel Monitor", "A car bomb killed 19 people at a market in Kano on Monday."),
    ("Harbour News", "A car bomb killed 14 people at a market in Kano on Monday, it was learnt."),
    ("Delta Wire", "Chadian rebels bombed a bridge in Maiduguri on Sunday, killing two people."),
    ("Niger Post", "Gunmen bombed a bridge in Maiduguri on Sunday, killing two people."),
    ("Sahel Monitor", "Libyan rebels bombed a bridge in Maiduguri on Sunday, killing two people."),
    ("Delta Wire", "Chad has 4,000 troops in the lake region."),
    ("Niger Post", "Chad has 2,500 troops in the lake region."),
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger.open(tmp_path_factory.mktemp("said") / "x.ledger") as opened:
        for outlet, text in REPORTS:
            opened.append(detente.read(text, outlet=outlet, published="2031-03-04", title="News"))
        weave_ledger(opened)
        yield opened


def of_kind(ledger: Ledger, kind: str) -> list[Shape]:
    return [row for row in contradictions(ledger) if row["kind"] == kind]


def test_two_tolls_of_one_incident_keep_both_sides(ledger: Ledger) -> None:
    [row] = of_kind(ledger, "toll")
    assert [(side["value"], side["sources"]) for side in row["sides"]] == [("14", 2), ("19", 1)]
    assert [side["credibility"] for side in row["sides"]] == [2, 4]
    assert row["reason"] == "14 and 19: the bounds do not meet"
    assert 0 < row["confidence"] < min(side["confidence"] for side in row["sides"])
    told = row["sides"][1]["said"][0]
    assert (told["outlet"], told["grade"]) == ("Sahel Monitor", "F")


def test_two_countries_are_blamed_and_nameless_gunmen_contradict_nobody(ledger: Ledger) -> None:
    [row] = of_kind(ledger, "perpetrators")
    assert [side["value"] for side in row["sides"]] == ["Chad (rebels)", "Libya (rebels)"]


def test_two_values_of_one_measure(ledger: Ledger) -> None:
    [row] = of_kind(ledger, "measure")
    assert [side["value"] for side in row["sides"]] == ["2500", "4000"]
    assert [side["credibility"] for side in row["sides"]] == [3, 3]


def test_a_grade_stands_beside_until_it_is_taken_back(ledger: Ledger) -> None:
    assert grade(ledger, "sahel", "B", by="Ada", why="its own reporters") == "Sahel Monitor"
    [row] = of_kind(ledger, "toll")
    assert row["sides"][1]["said"][0]["grade"] == "B"
    known = {one["outlet"]: one["grade"] for one in sources(ledger)}
    assert known == {"Delta Wire": "", "Harbour News": "", "Niger Post": "", "Sahel Monitor": "B"}
    grade(ledger, "Sahel Monitor", "", by="Ada", why="")
    assert not any(one["grade"] for one in sources(ledger))
    assert verify(ledger).holds


def test_an_unknown_or_vague_outlet_is_not_graded(ledger: Ledger) -> None:
    with pytest.raises(NotFound, match="Sahel Monitor"):
        grade(ledger, "Evening Star", "B", by="", why="")


KANO = "A car bomb killed {} people at a market in Kano on Monday."
TELLERS = (("Delta Wire", "2031-03-04", 14), ("Sahel Monitor", "2031-03-05", 19))


def told(ledger: Ledger, *tellers: tuple[str, str, int]) -> None:
    for outlet, day, number in tellers:
        ledger.append(detente.read(KANO.format(number), outlet=outlet, published=day, title="News"))
    weave_ledger(ledger)


@pytest.fixture
def kano(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "kano.ledger") as opened:
        told(opened, *TELLERS)
        yield opened


def written(ledger: Ledger) -> list[Shape]:
    return list(map(dict, ledger.select("SELECT * FROM contradiction ORDER BY seq")))


def test_a_row_is_written_once_and_again_when_a_report_changes_it(kano: Ledger) -> None:
    [first] = written(kano)
    assert (first["stands"], first["since"]) == (1, "2031-03-05")
    weave_ledger(kano)
    weave_ledger(kano, again=True)
    assert len(written(kano)) == 1
    told(kano, ("Niger Post", "2031-03-06", 17))
    assert len([row for row in written(kano) if row["stands"]]) == 2
    [row] = contradictions(kano)
    assert [side["value"] for side in row["sides"]] == ["14", "17", "19"]
    assert verify(kano).holds


def test_a_report_of_something_else_touches_no_row(kano: Ledger) -> None:
    before = written(kano)
    text = "Gunmen killed three farmers near Bamako on Wednesday."
    kano.append(detente.read(text, outlet="Niger Post", published="2031-03-06", title="News"))
    weave_ledger(kano)
    assert written(kano) == before


def test_what_was_known_on_a_day(kano: Ledger) -> None:
    assert list(contradictions(kano, as_of="2031-03-04")) == []
    told(kano, ("Niger Post", "2031-03-06", 17))
    [row] = contradictions(kano, as_of="2031-03-05")
    assert [side["value"] for side in row["sides"]] == ["14", "19"]
    assert row["since"] == "2031-03-05"


def test_sources_that_come_to_agree_end_it_and_the_past_stays(kano: Ledger) -> None:
    told(kano, ("Delta Wire", "2031-03-07", 19))
    assert list(contradictions(kano)) == []
    assert [one["stands"] for one in written(kano)][-1] == 0
    assert [one["kind"] for one in contradictions(kano, as_of="2031-03-06")] == ["toll"]
    assert contradiction(kano, written(kano)[-1]["id"])["sides"] == []


def test_a_judgement_holds_until_another_statement_joins(kano: Ledger) -> None:
    [row] = contradictions(kano)
    judge_contradiction(kano, row, NO, by="Ada", why="two markets")
    assert list(contradictions(kano)) == []
    [kept] = contradictions(kano, judged_no=True)
    assert (kept["judged"]["by"], kept["none"]) == ("Ada", True)
    undo_contradiction(kano, kept, by="Ada", why="one market after all")
    assert len(list(contradictions(kano))) == 1
    with pytest.raises(NotFound, match="nothing was judged"):
        undo_contradiction(kano, next(contradictions(kano)), by="", why="")
    judge_contradiction(kano, row, NO, by="Ada", why="two markets")
    told(kano, ("Niger Post", "2031-03-06", 17))
    assert [one["none"] for one in contradictions(kano)] == [False]


def test_an_act_told_and_denied(tmp_path: Path) -> None:
    said = (
        ("Delta Wire", "Turkish troops attacked Syrian soldiers on Monday."),
        ("Sahel Monitor", "Turkish troops did not attack Syrian soldiers on Monday, Turkey said."),
        ("Niger Post", "Turkish troops attacked Iraqi soldiers on Monday."),
    )
    with Ledger.open(tmp_path / "x.ledger") as ledger:
        for outlet, text in said:
            ledger.append(detente.read(text, outlet=outlet, published="2031-03-04", title="News"))
        weave_ledger(ledger)
        [row] = of_kind(ledger, "event")
    assert [side["value"] for side in row["sides"]] == ["it is not so", "it is so"]


def test_civilians_and_a_man_are_no_rivals_of_a_named_side(tmp_path: Path) -> None:
    said = (
        ("Delta Wire", "Chadian rebels bombed a bridge in Maiduguri on Sunday, killing two."),
        ("Sahel Monitor", "A man bombed a bridge in Maiduguri on Sunday, killing two people."),
        ("Niger Post", "Two women bombed a bridge in Maiduguri on Sunday, killing two people."),
    )
    with Ledger.open(tmp_path / "x.ledger") as ledger:
        for outlet, text in said:
            ledger.append(detente.read(text, outlet=outlet, published="2031-03-04", title="News"))
        weave_ledger(ledger)
        tellings = [
            row for row in ledger.select("SELECT * FROM files") if row["kind"] == "incident"
        ]
        assert (len(tellings), len({row["file_id"] for row in tellings})) == (3, 1)
        assert of_kind(ledger, "perpetrators") == []


def test_a_statement_that_a_newer_reading_lost_ends_it(kano: Ledger) -> None:
    other = detente.read("It rained in Kano.", outlet="Sahel Monitor", published="2031-03-05")
    known = detente.read(
        KANO.format(19), outlet="Sahel Monitor", published="2031-03-05", title="News"
    )
    kano.append(replace(known, reader="newer", statements=other.statements[:0]))
    weave_ledger(kano)
    assert list(contradictions(kano)) == []
    assert verify(kano).holds
