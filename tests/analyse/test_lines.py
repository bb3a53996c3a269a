"""From when to when a line holds, and which telling dates it."""

from dataclasses import replace
from datetime import date

import pytest

from detente.analyse.line_costs import age_cost, middle_cost, row_costs, share_costs, sureness
from detente.analyse.lines import ALWAYS, EVER, Telling, lasting, once

MAY, JUNE, JULY = (date(2031, month, 1).toordinal() for month in (5, 6, 7))
UNDATED = Telling(
    "a", "r", "Delta Wire", "Delta Wire", False, "", 0.6, "asserted", EVER, MAY, False, MAY,
    ongoing=False, ended=False,
)  # fmt: skip
IN_JUNE = replace(UNDATED, first=JUNE, last=JUNE + 29, dated=True, told=JULY)


def test_an_undated_tie_may_have_held_at_any_time() -> None:
    assert lasting([UNDATED]) == (EVER, ALWAYS, False)


def test_a_tie_told_as_past_held_on_its_days_and_one_that_goes_on_has_no_end() -> None:
    assert lasting([IN_JUNE]) == (JUNE, JUNE + 29, True)
    assert lasting([replace(IN_JUNE, ongoing=True)]) == (JUNE, ALWAYS, True)


def test_a_tie_holds_from_the_first_day_on_which_somebody_tells_it() -> None:
    assert lasting([UNDATED, replace(IN_JUNE, ongoing=True)]) == (MAY, ALWAYS, True)


def test_a_later_telling_that_it_is_over_ends_a_tie_and_an_earlier_one_does_not() -> None:
    over = replace(UNDATED, id="b", ended=True, last=JULY, told=JULY)
    assert lasting([UNDATED, over]) == (EVER, JULY, False)
    assert lasting([replace(IN_JUNE, ongoing=True), over]) == (JUNE, JULY, True)
    before = replace(over, last=MAY, told=MAY)
    assert lasting([replace(IN_JUNE, ongoing=True), before]) == (JUNE, ALWAYS, True)


def test_the_telling_that_dates_an_event_most_closely_dates_it() -> None:
    day = replace(IN_JUNE, first=JUNE + 3, last=JUNE + 3)
    assert once([UNDATED, IN_JUNE, day]) == (JUNE + 3, JUNE + 3, True)
    assert once([UNDATED]) == (EVER, MAY, False)


def test_each_part_of_the_cost_falls_with_what_speaks_for_a_line() -> None:
    assert row_costs(0.9, "A")["unsure"] < row_costs(0.6, "A")["unsure"]
    assert row_costs(0.9, "A")["source"] < row_costs(0.9, "")["source"]
    assert share_costs(2, 3)["alone"] == pytest.approx(share_costs(1, 3)["alone"] / 2)
    assert share_costs(1, 2)["seldom"] == pytest.approx(share_costs(1, 1)["seldom"] / 2)
    assert age_cost(0) == 0.0
    assert age_cost(round(5 * 365.25)) == pytest.approx(0.1, abs=1e-3)
    assert middle_cost(100, category=False) == {"busy": pytest.approx(0.2), "category": 0.0}


def test_what_is_denied_joins_nobody_and_what_is_possible_joins_less_surely() -> None:
    assert sureness(0.8, "denied") == sureness(0.8, "asserted", "denied") == 0
    assert 0 < sureness(0.8, "possible") < sureness(0.8, "probable") < sureness(0.8, "asserted")
