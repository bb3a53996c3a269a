"""What cannot all hold becomes a row with every side; grades of outlets stand beside."""

from collections.abc import Iterator

import pytest

import detente
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.sources import grade, sources
from detente.ledger.verify import verify
from detente.model.errors import NotFound
from detente.run.contradictions import contradictions
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
