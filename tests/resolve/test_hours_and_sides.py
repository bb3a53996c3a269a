"""News: what failed lies behind, a day set for something is ahead, an hour is of today."""

import pytest

from detente.model.text import Report, Stated
from detente.read.segment import segment
from detente.run.pipeline import read_report


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("None of the envoys could be reached on Friday.", ["1999-12-31"]),
        ("Neither he nor his son could be found Wednesday.", ["2000-01-05"]),
        ("He could meet them on Friday.", ["2000-01-07"]),
        ("The firm has set Feb. 10 as the deadline for bids.", ["2000-02-10"]),
        ("The firm shut its mill on Feb. 10.", ["1999-02-10"]),
        ("They get 40 angry letters a day.", ["P1D"]),
        ("The mill was shut in 1994. He was to appear at noon.", ["1994", "2000-01-06T12:00"]),
        ("The daily Tribune said so.", []),
        ("It has daily flights.", ["P1D"]),
    ],
)
def test_values_of_news(text: str, found: list[str]) -> None:
    report = Report(text, *segment(text), published=Stated("2000-01-06", "option"))
    assert [one.timex_value for one in read_report(report).times] == found
