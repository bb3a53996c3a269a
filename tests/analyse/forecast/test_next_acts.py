"""Next acts: a planted answer is found with its chance and its cases; little is said of little."""

import math

import pytest

from detente.analyse.forecast.next_acts import NextAct, outlook
from detente.analyse.forecast.windows import windows_of
from tests.analyse.forecast.made_acts import Row, acts_of, answering, side

SIDES = [side("RUS"), side("USA")]


def consult(rows: list[Row]) -> NextAct:
    found = outlook(windows_of([acts_of(rows)], SIDES), 2)
    return next(one for one in found.acts if (one.actor, one.type) == ("RUS", "CONSULT"))


def test_the_planted_chance_lies_in_the_interval() -> None:
    held = 0
    for seed in range(12):
        act = consult(answering(150, seed))
        held += act.low <= 0.7 <= act.high
    assert held >= 9


def test_without_a_request_in_the_last_week_no_answer_is_due() -> None:
    rows = answering(150, 5, last=False)
    asked = [row for row in rows if row[2] == "REQUEST" and row[3] >= 7 * 149]
    act = consult([row for row in rows if row not in asked])
    assert act.high < 0.25


def test_the_reason_names_the_request_and_counts_its_cases() -> None:
    rows = answering(120, 8)
    weeks = {
        kind: {row[3] // 7 for row in rows if row[2] == kind} for kind in ("REQUEST", "CONSULT")
    }
    first = min(row[3] for row in rows) // 7 + 1  # a window that is not whole is left out
    triggers = {week for week in weeks["REQUEST"] if first <= week < 119}
    answered = {week for week in triggers if week + 1 in weeks["CONSULT"]}
    [reason] = [one for one in consult(rows).reasons if one.sign == "answer"]
    assert reason.words == "after REQUEST of USA to RUS, RUS CONSULT within 7 days"
    assert reason.cases is not None
    assert reason.cases.n - len(triggers) in (0, 1)
    assert reason.cases.k - len(answered) in (0, 1)
    assert reason.adds > 0.5


def test_the_reasons_sum_to_the_log_odds() -> None:
    for act in outlook(windows_of([acts_of(answering(90))], SIDES), 2).acts:
        odds = math.log(act.chance / (1 - act.chance))
        assert sum(one.adds for one in act.reasons) == pytest.approx(odds, abs=1e-6)


def test_the_days_follow_the_last_known_one() -> None:
    windows = windows_of([acts_of(answering(60))], SIDES)
    found = outlook(windows, 2)
    assert (found.since.toordinal(), found.until.toordinal()) == (
        windows.last + 1,
        windows.last + 7,
    )


def test_of_a_pair_with_few_acts_nothing_is_said_but_that() -> None:
    rows = [row for row in answering(80) if "RUS" not in row[:2]]
    rows += [("RUS", "USA", "CONSULT", day) for day in (40, 90, 200)]
    found = outlook(windows_of([acts_of(rows)], SIDES), 2)
    assert found.acts == ()
    assert found.too_few[0].startswith("RUS to USA: too few to say, 3 acts between them in ")


def test_of_three_sides_all_six_directions_are_forecast() -> None:
    rows = answering(80) + [("FRA", "USA", "COOPERATE", 3 * day) for day in range(187)]
    found = outlook(windows_of([acts_of(rows)], [*SIDES, side("FRA")]), 3)
    assert len({(one.actor, one.recipient) for one in found.acts}) == 6
    assert (found.acts[0].actor, found.acts[0].type) == ("FRA", "COOPERATE")
    assert found.acts[0].chance > 0.9


@pytest.mark.parametrize("days", [(), (3,), (3, 9, 12, 40)])
def test_a_ledger_of_a_few_days_is_no_trouble(days: tuple[int, ...]) -> None:
    rows: list[Row] = [("RUS", "USA", "CONSULT", day) for day in days]
    found = outlook(windows_of([acts_of(rows)], SIDES), 2)
    assert found.acts == ()
    assert len(found.too_few) == 2
