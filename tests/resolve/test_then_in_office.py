"""Then in office: officials of past events have the office of that day."""

import pytest

from detente.model.statement import Event
from detente.model.text import Report, Stated
from detente.read.segment import segment
from detente.run.pipeline import read_report


def _codes(text: str, day: str = "2010-05-01") -> list[str]:
    """The code of the first doer of every event of a report of that day."""
    passages, quotations = segment(text)
    reading = read_report(Report(text, passages, quotations, published=Stated(day, "test")))
    events = [one for one in reading.statements if isinstance(one, Event)]
    found = [reading.actors[one.actors[0].span].actor for one in events if one.actors]
    return [one.code if one else "" for one in found]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In 1962 President Kennedy warned Cuba.", "USAGOV"),
        ("President Reagan met Mikhail Gorbachev in Geneva in November 1985.", "USAGOV"),
        ("In 1994 Prime Minister Rabin signed a peace accord with Jordan.", "ISRGOV"),
        ("Defence Secretary Rumsfeld threatened Syria in 2003.", "USAGOV"),
        ("Former President Jimmy Carter visited Cuba in April.", "USAELI"),
        ("Bill Clinton visited Haiti in March.", "USAELI"),
    ],
)
def test_an_official_acts_in_the_office_of_that_day(text: str, code: str) -> None:
    assert _codes(text)[:1] == [code]
