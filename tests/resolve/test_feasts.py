"""Feasts that move, checked against days that almanacs give."""

import pytest

from detente.resolve.feasts import feast, moves


@pytest.mark.parametrize(
    ("name", "year", "days"),
    [
        ("easter", 2019, "2019-04-21"),
        ("good friday", 1998, "1998-04-10"),
        ("orthodox easter", 2021, "2021-05-02"),
        ("eid al-fitr", 2010, "2010-09-10"),
        ("yom kippur", 1973, "1973-10-06"),
        ("rosh hashanah", 2023, "2023-09-16"),
        ("passover", 2002, "2002-03-28"),
        ("memorial day", 2020, "2020-05-25"),
        ("thanksgiving", 1999, "1999-11-25"),
    ],
)
def test_the_day_of_a_feast(name: str, year: int, days: str) -> None:
    assert str(feast(name, year)) == days


def test_ramadan_is_a_month_and_says_that_the_moon_decides() -> None:
    found = feast("ramadan", 2011)
    assert found is not None
    assert str(found) == "2011-08-01/2011-08-30"
    assert any("sighted" in step for step in found.how)


def test_a_fixed_day_does_not_move() -> None:
    assert not moves("christmas")
    assert feast("christmas", 2011) is None
