"""Ties of compounds, adjectives and pairs of names."""

import pytest

from tests.extract.ties.rows import Row, rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Iran-backed militias fired on the port.", ("supports", "Iran", "Iran-backed militias")),
        ("The Yemen-based group was silent.", ("based-in", "Yemen-based group", "Yemen")),
        ("A Hamas-linked charity was closed.", ("allied-with", "Hamas-linked charity", "Hamas")),
        ("The Saudi-led coalition met.", ("leads", "Saudi", "Saudi-led coalition")),
        ("Fighters loyal to General Omar Baker left.",
         ("allied-with", "Fighters", "General Omar Baker")),
        ("The Iran-Iraq war was long.", ("fights", "Iran", "Iraq")),
        ("With the backing of Chad, the rebels took the town.", ("supports", "Chad", "rebels")),
    ],
)  # fmt: skip
def test_what_stands_before_a_noun_ties_it(text: str, row: Row) -> None:
    assert row in rows(text)


def test_a_doubled_pair_is_told_once() -> None:
    assert len(rows("The Chad-Niger alliance held. Niger is an ally of Chad.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A voter-backed plan for a river-based park was read.",
        "He joined Anna Lund in criticising the plan.",
        "Scott Berg led his team on a tour of the plant.",
        "The museum returned the paintings to Peru.",
        "France led Brazil by two goals.",
    ],
)
def test_near_misses(text: str) -> None:
    assert rows(text) == []
