"""In a tale of the past, dates without their year go on from the date told before them."""

from datetime import date

import pytest

from detente.extract.times.times import find_times
from detente.model.text import Report
from detente.read.segment import segment
from detente.resolve.tale import is_tale, told_dates
from detente.run.pipeline import read_report


def told(text: str) -> list[str]:
    """The days of what has no year of its own."""
    return [str(period) for period in told_dates(find_times(text)).values()]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The fort fell on 3 May 1871. On 9 June a truce was made.", ["1871-06-09"]),
        ("He was shot in November 1871. In March the trial began.", ["1872-03"]),
        ("In 1871 the ports were shut. In March they were shelled.", ["1871-03"]),
        ("War came on 3 June 1871. On 9 May the envoys had still met.", ["1871-05-09"]),
        (
            "The dam broke in 1871. Three years later, in August, it broke anew.",
            ["1874", "1874-08"],
        ),
        ("They met on 3 June 1872, and again on Thursday.", ["1872-06-06"]),
        ("It began on 3 June 1872. On the 28th it was over.", ["1872-06-28"]),
        (
            "In May 1872, the worst month since 1840, they fled. In July came peace.",
            ["1872-07"],
        ),
        ("War came in May 1935. He broke the 1925 treaty; in June he left.", ["1935-06"]),
        ("In July 1871 it fell. In January a truce was made.", ["1872-01"]),
        ("They stayed until 1889; the next year, in April, others came.", ["1890", "1890-04"]),
    ],
)
def test_a_date_goes_on_from_the_one_before(text: str, days: list[str]) -> None:
    assert told(text) == days


def test_the_chain_names_the_date_told_before() -> None:
    (period,) = told_dates(find_times("It began on 3 May 1871. On 9 June it ended.")).values()
    assert period.how == (
        "'9 June' has no year",
        "the date told before it is 1871-05-03",
        "so 1871-06-09",
    )


LONG_AGO = "The siege of May 1871 ended on 2 July 1871, the trial on 4 March 1872. "


@pytest.mark.parametrize(
    ("text", "published", "tale"),
    [
        ("In 1871 the ports were shut. In March they were shelled.", None, True),
        ("In 1871 the ports were shut. They were shelled yesterday.", None, False),
        ("On Monday the ports were shut, as in March 1871.", None, False),
        (LONG_AGO, "2004-05-03", True),
        (LONG_AGO + "Its heirs met last week, this month and on Friday.", "2004-05-03", False),
        ("In 1871 the ports were shut. On 9 May 1872 they opened.", "2004-05-03", True),
        ("The port was shut in March 2003. In June it was shelled.", "2004-05-03", False),
    ],
)
def test_what_is_a_tale(text: str, published: str | None, tale: bool) -> None:
    day = date.fromisoformat(published) if published else None
    assert is_tale(find_times(text), day) is tale


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fort fell on 3 May 1871. By the end of the year the war was over.",
         ["1871-05-03", "1871"]),
        ("The fort fell on 3 May 1871 at 6 a.m. the next day.", ["1871-05-03", "1871-05-04T06:00"]),
        ("On 3 May 1871 the fort fell. Two days later the king gave up; he fled on 9 May.",
         ["1871-05-03", "1871-05-05", "1871-05-09"]),
        ("On 3 May 1871, 4 May 1871 and 5 May 1871 they fought. Today the town is quiet.",
         ["1871-05-03", "1871-05-04", "1871-05-05", "PRESENT_REF"]),
    ],
)  # fmt: skip
def test_values_of_a_tale(text: str, found: list[str]) -> None:
    times = read_report(Report(text, *segment(text))).times
    assert [one.timex_value for one in times] == found
