from datetime import date

import numpy as np
import pytest

from detente.analyse.bins import Bins, By


def day(written: str) -> int:
    return date.fromisoformat(written).toordinal()


@pytest.mark.parametrize(
    ("by", "names"),
    [
        (By.DAY, ["2012-02-28", "2012-02-29", "2012-03-01"]),
        (By.WEEK, ["2012-02-27"]),
        (By.MONTH, ["2012-02-01", "2012-03-01"]),
    ],
)
def test_bins_hold_every_day_and_begin_where_the_calendar_does(by: By, names: list[str]) -> None:
    bins = Bins.over(day("2012-02-28"), day("2012-03-01"), by)
    assert bins.names() == names
    days = np.array([day("2012-02-28"), day("2012-03-01")], np.int32)
    assert bins.places(days).tolist() == [0, len(bins) - 1]


def test_a_day_outside_has_a_place_outside() -> None:
    bins = Bins.over(day("1850-01-05"), day("1850-01-20"), By.WEEK)
    outside = np.array([day("1849-12-30"), day("1850-02-01")], np.int32)
    assert bins.places(outside).tolist() == [-1, len(bins)]
