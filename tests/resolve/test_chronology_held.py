"""The days of ties and measures."""

import pytest

from detente.model.statement import Measure, Tie
from detente.model.text import Report, Stated
from detente.run.pipeline import read_report
from tests.extract.reports import report_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chad recognised Kosovo in May 2009.", "2009-05"),
        ("Anna Lund was named head of the FBI on Tuesday.", "2012-05-01"),
        ("Norway raised its alert level to orange on 30 April.", "2012-04-30"),
        ("Mali has been fighting the rebels since 2010.", "2010-01-01/2012-05-03"),
    ],
)
def test_a_tie_or_measure_has_its_day(text: str, day: str) -> None:
    found = report_of(text)
    published = Stated("2012-05-03", "option")
    reading = read_report(Report(text, found.passages, found.quotations, published=published))
    (held,) = (one for one in reading.statements if isinstance(one, Tie | Measure))
    assert str(reading.periods[held.trigger]) == day
