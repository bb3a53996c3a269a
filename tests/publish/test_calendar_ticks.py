import pytest

from detente.publish.calendar_ticks import calendar_ticks


@pytest.mark.parametrize(
    ("first", "last", "interval", "step"),
    [
        ("1973-05-01", "1973-05-05", "day", 1),
        ("1973-05-01", "1973-06-20", "week", 1),
        ("1973-05-01", "1973-12-01", "month", 1),
        ("1973-01-01", "1979-12-31", "year", 1),
        ("1650-01-01", "1979-12-31", "year", 41),
    ],
)
def test_about_eight_marks_fit_a_span(first: str, last: str, interval: str, step: int) -> None:
    assert calendar_ticks([last, None, first])["tickCount"] == {"interval": interval, "step": step}


def test_an_axis_without_days_has_no_calendar() -> None:
    assert calendar_ticks([None, 3.0]) == {}
