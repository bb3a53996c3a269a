import pytest

from detente.read.dates import Day, find_day, iso_date


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("March 29", Day(29, 3)),
        ("Jan. 5", Day(5, 1)),
        ("29 March 2010", Day(29, 3, 2010)),
        ("3rd April, 2009", Day(3, 4, 2009)),
        ("Tuesday, March 30, 2010", Day(30, 3, 2010)),
        ("15 DEC 89", Day(15, 12, 1989)),
        ("2010-03-29", Day(29, 3, 2010)),
        ("next week", None),
    ],
)
def test_days_as_written(words: str, day: Day | None) -> None:
    assert find_day(words) == day


def test_a_day_without_a_year_has_no_iso_date_unless_given_one() -> None:
    assert Day(29, 3).iso() is None
    assert Day(29, 3).iso(2010) == "2010-03-29"


def test_days_that_do_not_exist_are_none() -> None:
    assert Day(30, 2, 2010).iso() is None
    assert iso_date("2010-02-30") is None


def test_a_time_of_day_is_kept() -> None:
    assert iso_date("2010-03-29T14:00:00+03:00") == "2010-03-29T14:00:00+03:00"
