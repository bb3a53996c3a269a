import pytest

from detente.read.dateline import dateline_at
from detente.read.dates import Day

REST = "Two bombs went off on Monday."


@pytest.mark.parametrize(
    ("words", "place", "day", "outlet"),
    [
        ("MOSCOW, March 29 (Wire) —", "MOSCOW", Day(29, 3), "Wire"),
        ("WASHINGTON (AP) -", "WASHINGTON", None, "AP"),
        ("Kabul, 3 April 2009 (Agency) --", "Kabul", Day(3, 4, 2009), "Agency"),
        ("BEIJING, Jan. 5, Northwire --", "BEIJING", Day(5, 1), "Northwire"),
        ("LONDON —", "LONDON", None, ""),
        ("GATINEAU, Quebec, March 30 (Wire) –", "GATINEAU, Quebec", Day(30, 3), "Wire"),
        ("UNITED NATIONS, Sept. 3 (Wire) —", "UNITED NATIONS", Day(3, 9), "Wire"),
        ("PORT BERG (NORTHLAND), 6 APR 90 (RADIO NORTH) --", "PORT BERG (NORTHLAND)",
         Day(6, 4, 1990), "RADIO NORTH"),
    ],
)  # fmt: skip
def test_datelines(words: str, place: str, day: Day | None, outlet: str) -> None:
    text = f"{words} {REST}"
    found = dateline_at(text, 0, len(text))
    assert found is not None
    assert (found.place, found.day, found.outlet) == (place, day, outlet)
    assert text[found.span.end :] == REST


@pytest.mark.parametrize(
    "text",
    [
        "The minister (Anna Berg) said no.",
        "President Holm — who was ill — stayed at home.",
        "NATO - the alliance - met.",
        "On 29 March two bombs went off.",
        "PRESIDENT HOLM -- WHO WAS ILL -- STAYED AT HOME.",
    ],
)
def test_no_datelines(text: str) -> None:
    assert dateline_at(text, 0, len(text)) is None


def test_the_weakest_form_counts_only_at_the_start() -> None:
    text = f"Moscow — {REST}"
    assert dateline_at(text, 0, len(text)) is None
    assert dateline_at(text, 0, len(text), first=True) is not None
