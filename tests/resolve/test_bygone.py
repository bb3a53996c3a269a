"""Years before our era: no days, but values that later words go on from."""

import pytest

from detente.extract.times.times import find_times
from detente.model.text import Report
from detente.read.segment import segment
from detente.resolve.bygone import with_bygone_year
from detente.run.pipeline import read_report


def values(text: str) -> list[str]:
    return [one.timex_value for one in read_report(Report(text, *segment(text))).times]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The league was formed in 312 BC. That autumn it went to war.", ["BC0312", "BC0312-FA"]),
        ("The wall was built in 312 B.C. Four years later it fell.", ["BC0312", "BC0308"]),
        ("By the 3rd century BC the town was rich.", ["BC02"]),
        ("They fought from 312 to 298 BCE.", ["BC0312", "BC0298"]),
        ("The governor died in AD 71.", ["0071"]),
        ("The league was formed in 312 BC. In 298, it broke; that autumn its fleet was lost.",
         ["BC0312", "BC0298", "BC0298-FA"]),
        ("The revolt of 132-136 AD was the last.", ["0132", "0136"]),
        ("The fleet was lost in August 312 BC.", ["BC0312-08"]),
        ("The league was formed in 312 BC. In 1920 it was recalled, and that year a stone was set.",
         ["BC0312", "1920", "1920"]),
    ],
)  # fmt: skip
def test_values_before_our_era(text: str, found: list[str]) -> None:
    assert values(text) == found


def test_there_is_no_year_nought() -> None:
    (mention,) = find_times("Two years later it fell.")
    moved = with_bygone_year(mention, -1)
    assert moved is not None
    assert moved.year == 2
