"""Dates of "that year" in a report with a day of its own."""

from dataclasses import replace

import pytest

from detente.model.text import Stated
from detente.run.pipeline import read_report
from tests.extract.reports import report_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Since 2004 Peru has shipped grain, and in May of that year it opened a port.", "2004-05"),
        ("Peru was struck in 1998. In June that year it closed a port.", "1998-06"),
    ],
)
def test_that_year_is_the_year_told_before(text: str, value: str) -> None:
    report = replace(report_of(text), published=Stated("2010-03-30", "2010-03-30"))
    assert value in [one.timex_value for one in read_report(report).times]
