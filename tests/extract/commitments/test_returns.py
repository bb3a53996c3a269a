"""Returns: "in return" takes what was said before as its condition."""

import pytest

from detente.extract.extractors import extract
from detente.model.statement import Commitment
from detente.model.text import Report
from detente.read.segment import segment


def bargains(text: str) -> list[tuple[str, str, str, str]]:
    """Promisor, polarity, condition and act of each commitment."""
    passages, quotations = segment(text)
    found = extract(Report(text, passages, quotations)).statements
    return [
        (
            one.promisor.words,
            one.condition_polarity,
            one.condition.of(text) if one.condition else "",
            one.act.of(text),
        )
        for one in found
        if isinstance(one, Commitment)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lima will open its ports. In return, Quito has promised to sell it cheap oil.",
            ("Quito", "in-return", "Lima will open its ports", "sell it cheap oil"),
        ),
        (
            "Lima will open its ports, and in return Quito will dismantle its forts.",
            ("Quito", "in-return", "Lima will open its ports", "dismantle its forts"),
        ),
        (
            "The Peruvians are to open their ports. In exchange, Quito will dismantle its forts.",
            ("Quito", "in-return", "The Peruvians are to open their ports", "dismantle its forts"),
        ),
    ],
)
def test_what_is_given_first_is_the_condition(text: str, expected: tuple[str, ...]) -> None:
    assert bargains(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Lima opened its ports. In return, the sailors sang.",
        "Lima opened its ports. Quito will visit them in return for a song.",
        "Lima opened its ports. Quito will return.",
    ],
)
def test_without_a_promise_nothing_is_given(text: str) -> None:
    assert not [one for one in bargains(text) if one[2].startswith("Lima")]


def test_who_asks_in_return_names_only_his_price() -> None:
    text = "Lima will open its ports. In return, it will ask Quito to dismantle its forts."
    assert bargains(text) == []
