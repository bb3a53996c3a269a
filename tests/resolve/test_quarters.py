"""A quarter that is reported on: later words count from it."""

import pytest

from detente.model.text import Report, Stated
from detente.read.segment import segment
from detente.run.pipeline import read_report

LEAD = "The mill said its profit fell in the second quarter of 2004. "


def values(text: str) -> list[str]:
    report = Report(text, *segment(text), published=Stated("2004-08-11", "option"))
    return [one.timex_value for one in read_report(report).times]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (LEAD + "It had earned more a year earlier.", ["2004-Q2", "2003-Q2"]),
        (LEAD + "Sales rose in the quarter, as in the year-ago period.",
         ["2004-Q2", "2004-Q2", "2003-Q2"]),
        (LEAD + "For the first nine months it made a loss, as it had a year ago.",
         ["2004-Q2", "P9M", "2003"]),
        (LEAD + "Year-earlier sales were higher; in the 2002 quarter they were not.",
         ["2004-Q2", "2003-Q2", "2002-Q2"]),
        ("Year-earlier sales were higher; in the 2002 quarter they were not.", ["2003", "2002"]),
        ("The mill is to close by year-end.", ["2004-12-31"]),
        ("A year ago the mill was sold. Shots were heard in the quarter.", ["2003"]),
    ],
)  # fmt: skip
def test_values_count_from_the_quarter(text: str, found: list[str]) -> None:
    assert values(text) == found
