"""Days as typed are calendar days in ISO form, or a usage error."""

from datetime import date

import pytest

from detente.cli.days import day_of, first_day, last_day
from detente.cli.leaving import WrongUsage


def test_a_month_has_a_first_and_a_last_day() -> None:
    assert first_day("--since", "2012-02") == date(2012, 2, 1)
    assert last_day("--until", "2012-02") == date(2012, 2, 29)
    assert last_day("--until", "2012") == date(2012, 12, 31)
    assert first_day("--since", "") is last_day("--until", "") is None


@pytest.mark.parametrize("written", ["20100301", "2010-W05", "2010-02-31", "10-03", "May"])
def test_what_is_compared_as_words_is_written_in_one_form(written: str) -> None:
    for read in (first_day, last_day):
        with pytest.raises(WrongUsage, match="is no date; write 2010, 2010-03 or 2010-03-29"):
            read("--since", written)


def test_a_day_without_dashes_is_put_into_the_form_that_days_are_compared_in() -> None:
    assert day_of("--as-of", "20100501") == day_of("--as-of", "2010-05-01") == "2010-05-01"
    with pytest.raises(WrongUsage):
        day_of("--as-of", "2010-05")
