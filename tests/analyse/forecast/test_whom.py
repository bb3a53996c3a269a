"""Whom: recipients are as likely as they were chosen, also where the past is short."""

import numpy as np

from detente.analyse.forecast.whom import Targets, targets
from detente.analyse.forecast.windows import Cut, gathered
from tests.analyse.forecast.made_acts import START, Row, acts_of, side

WHOLE = Cut()


def chosen(days: int, seed: int = 2) -> list[Row]:
    """PER visits CHL in three of four cases, else BOL; the two visit PER or each other."""
    dice = np.random.default_rng(seed)
    rows: list[Row] = []
    for day in range(days):
        rows.append(("PER", "CHL" if dice.random() < 0.75 else "BOL", "CONSULT", day))
        for one, others in (("CHL", ("PER", "BOL")), ("BOL", ("PER", "CHL"))):
            rows.append((one, others[int(dice.integers(2))], "COOPERATE", day))
    return rows


def told(rows: list[Row], code: str = "PER", cut: Cut = WHOLE) -> Targets:
    return targets(gathered([acts_of(rows)], [side(code)], cut))


def test_the_chances_are_those_of_the_choice() -> None:
    for seed in range(4):
        first, second = told(chosen(200, seed)).found
        assert (first.recipient, second.recipient) == ("CHL", "BOL")
        assert 0.6 < first.chance < 0.9
        assert abs(first.chance + second.chance - 1) < 0.01
        assert first.cases.n == 200


def test_a_short_past_says_nothing_too_surely() -> None:
    chances = [told(chosen(45, seed)).found[0].chance for seed in range(6)]
    assert 0.6 < np.mean(chances) < 0.85
    assert max(chances) < 0.9


def test_the_day_is_the_one_after_the_last_known() -> None:
    cut = Cut(last=START + 60)
    found = told(chosen(90), cut=cut)
    assert found.day.toordinal() == START + 61
    assert found.found == told(chosen(90)[: 3 * 61], cut=cut).found


def test_of_few_acts_or_days_nothing_is_told() -> None:
    assert told(chosen(45), "ITA").too_few.startswith("ITA: too few to say, 0 acts")
    assert told(chosen(12)).too_few.startswith("PER: too few to say, 12 acts, and 12 days")
    assert told([]).found == ()
