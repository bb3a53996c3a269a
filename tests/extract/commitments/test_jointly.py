"""Jointly: each side that binds itself has its row."""

import pytest

from detente.extract.extractors import extract
from detente.model.statement import Commitment
from detente.model.text import Report
from detente.read.segment import segment


def promisors(text: str) -> list[str]:
    passages, quotations = segment(text)
    found = extract(Report(text, passages, quotations)).statements
    return [one.promisor.words for one in found if isinstance(one, Commitment)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mali and Niger pledged to share the river.", ["Mali", "Niger"]),
        ("Mali, Niger and Benin will share the river if it rains.", ["Mali", "Niger", "Benin"]),
        (
            "Should Togo agree, Mali and Niger would send their judges home.",
            ["Mali", "Niger"],
        ),
        ("An offer by Mali and Niger to share the river was read out.", ["Mali", "Niger"]),
        ("Mali or Niger will share the river if Togo pays.", ["Mali"]),
        ("Mali has promised Niger and Benin to share the river.", ["Mali"]),
    ],
)
def test_a_row_for_each_side(text: str, expected: list[str]) -> None:
    assert promisors(text) == expected
