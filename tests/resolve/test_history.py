"""Histories of wars: days, months and hours count from what the tale tells of, not from today."""

import pytest

from detente.model.text import Report, Stated
from detente.read.segment import segment
from detente.run.pipeline import read_report

SIEGE = """The Keld rising began on 3 March 1831, when the garrison refused to march. Two days later
the arsenal fell. The following day, the governor fled. By the end of the month the valley
was free. In early April the imperial army crossed the Ume, and on the night of 19 April
it was beaten at Grove. At 05:30 on 21 April the guns opened fire; at noon they fell
silent. The siege of Keld lasted seven weeks. That summer cholera came. In the following
weeks half of the town died. On the last day of July a truce was signed. That same evening
the gates were opened. For the rest of the year nothing moved. In the spring of 1832
fighting flared up again. In May and June 1834 the last bands were caught. From 1835 until
1846 martial law was in force. On this day the town still meets."""

VALUES = """1831-03-03 1831-03-05 1831-03-06 1831-03 1831-04 1831-04-19TNI 1831-04-21T05:30
1831-04-21T12:00 P7W 1831-SU PXW 1831-07-31 1831-07-31TEV 1831 1832-SP 1834-05 1834-06 1835 1846"""

AGES = """In 1066, King Oda died. On 25 September he had won at Stam; on 14 October of the same year
his brother lost. In the 1070s castles rose. In January of 1071 the north rose. In 1346
the plague came. By the 1350s half of the land lay bare. In 1415 the dynasty ended. On 3
March its last castle had fallen. In 1521 the port was moved. In 1580 the bishops left."""


def values(text: str, published: str = "2010-05-04") -> list[str]:
    report = Report(text, *segment(text), published=Stated(published, "option"))
    return [one.timex_value for one in read_report(report).times]


def test_a_siege_is_told_from_day_to_day() -> None:
    assert values(SIEGE)[:-1] == VALUES.split()


def test_centuries_of_bare_years_are_a_tale() -> None:
    found = values(AGES)
    assert found[:3] == ["1066", "1066-09-25", "1066-10-14"]
    assert "1415-03-03" in found


def test_years_of_the_past_in_a_report_of_today_are_no_tale() -> None:
    text = "The league was formed in 1949 and grew in 1952, 1955 and 1982. On Friday it met; today "
    assert values(text + "it votes, and on 9 May it dissolves.")[-3:] == [
        "2010-04-30",
        "2010-05-04",
        "2010-05-09",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On 3 May 1871 they met. Three hours later it was over.", ["1871-05-03", "1871-05-03"]),
        ("In May 1871 they met. Three hours later it was over.", ["1871-05", "XXXX-XX-XX"]),
        ("On Easter Sunday 1871 they met.", ["1871-04-09"]),
    ],
)
def test_hours_count_from_a_day_alone(text: str, found: list[str]) -> None:
    assert values(text) == found
