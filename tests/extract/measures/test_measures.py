"""Levels and quantities, and how they change."""

import pytest

from detente.extract.extractors import extract
from detente.model.statement import Measure
from tests.extract.reports import report_of


def measures(text: str) -> list[Measure]:
    """The measures in text order."""
    return [one for one in extract(report_of(text)).statements if isinstance(one, Measure)]


@pytest.mark.parametrize(
    ("text", "quantity", "direction", "best", "unit"),
    [
        ("The United States has about 90,000 troops in Chad.", "troops", "", 90_000, ""),
        ("Troop numbers fell from 30,000 to 12,000.", "troops", "lowered", 12_000, ""),
        ("Iran enriched uranium to 20 percent.", "enrichment", "raised", 20, "%"),
        ("Peru expelled four Chilean diplomats.", "diplomats", "lowered", 4, ""),
        ("Norway approved $61 million in aid for Chad.", "aid", "", 61_000_000, "dollars"),
        ("Iraq cut oil output by 1.5 million barrels a day.", "oil-output", "lowered", 1_500_000,
         "barrels a day"),
        ("The camp holds 520 detainees, down from 680.", "prisoners", "lowered", 520, ""),
        ("Half a million people fled Mali.", "refugees", "", 500_000, ""),
    ],
)  # fmt: skip
def test_a_number_and_its_direction(
    text: str, quantity: str, direction: str, best: int, unit: str
) -> None:
    (one,) = measures(text)
    amount = one.amount.best if one.amount else None
    assert (one.quantity, one.direction, amount, one.unit) == (quantity, direction, best, unit)


def test_a_change_stands_beside_the_new_value() -> None:
    text = "The two presidents agreed to cut warheads by a third to 1,550 each."
    (one,) = measures(text)
    assert one.change is not None
    assert (one.change.of(text), one.amount and one.amount.words) == ("by a third", "1,550")
    assert (one.direction, one.stance, one.time) == ("lowered", "intended", "future")


def test_an_alert_with_its_level_and_its_cause() -> None:
    text = "Norway raised its terror alert level to orange on Friday after the attack in Bergen."
    (one,) = measures(text)
    assert one.level is not None
    assert one.cause is not None
    assert (one.level.of(text), one.cause.of(text)) == ("orange", "attack")
    assert (one.direction, one.when and one.when.words) == ("raised", "Friday")


def test_one_row_for_each_place() -> None:
    found = measures("The terror alert level was raised in Oslo and Bergen after the attacks.")
    assert [one.where and one.where.words for one in found] == ["Oslo", "Bergen"]


@pytest.mark.parametrize(
    "text",
    [
        "At least 38 soldiers were killed on the border.",
        "Shares fell by a third, and the river rose to six metres.",
        "The candidate raised his share of the vote to 52 per cent.",
        "Two tankers of drinking water arrived.",
    ],
)
def test_tolls_votes_and_rivers_are_none(text: str) -> None:
    assert measures(text) == []
