"""Windows: time is cut backwards from the last day; who counts as which side."""

from dataclasses import replace

import numpy as np

from detente.analyse.forecast.windows import Cut, gathered, windows_of
from detente.ledger.act_parties import UNSTATED
from detente.model.acts import Party
from tests.analyse.forecast.made_acts import START, acts_of, side

SIDES = [side("RUS"), side("USA")]


def test_an_act_is_in_the_window_that_holds_its_day() -> None:
    acts = acts_of([("RUS", "USA", "ACCUSE", day) for day in (0, 6, 7, 20)])
    found = windows_of([acts], SIDES)
    [there] = np.flatnonzero((found.actor == 0) & (found.recipient == 1))
    assert found.types == ("ACCUSE",)
    assert found.present[there, :, 0].tolist() == [True, True, True]
    assert [day.toordinal() - START for day in found.days(3)] == [21, 27]
    assert not found.present[found.mirror[there]].any()


def test_a_first_window_that_is_not_whole_is_left_out() -> None:
    acts = acts_of([("RUS", "USA", "ACCUSE", day) for day in (0, 3, 9)])
    found = windows_of([acts], SIDES)
    assert found.present.shape[1] == 1
    assert found.acts.sum() == 2


def test_acts_after_the_last_day_are_as_if_they_were_not() -> None:
    rows = [("RUS", "USA", "ACCUSE", day) for day in range(0, 60, 5)]
    cut = Cut(last=START + 40)
    whole = windows_of([acts_of([*rows, ("USA", "RUS", "CONSULT", 55)])], SIDES, cut)
    earlier = windows_of([acts_of([row for row in rows if row[3] <= 40])], SIDES, cut)
    assert whole.types == earlier.types
    assert (whole.present == earlier.present).all()


def test_an_act_within_a_side_or_with_nobody_named_or_dated_by_the_month_is_left_out() -> None:
    made = acts_of(
        [("RUS", "USA", "ACCUSE", 2), ("RUS", "USA", "CONSULT", 9), ("RUS", "ITA", "ACCUSE", 20)]
    )
    vague = replace(made, first=made.last - np.array([0, 29, 0], np.int32))
    parties = [UNSTATED if party.country == "ITA" else party for party in made.parties]
    found = windows_of([replace(vague, parties=tuple(parties))], SIDES, Cut(last=START + 22))
    assert (found.sides, found.types) == (("RUS", "USA"), ("ACCUSE",))
    own = [side("RUS")]
    parties = [
        Party("Duma", "RUSLEG", "RUS") if one.country == "USA" else one for one in made.parties
    ]
    within = windows_of([replace(made, parties=tuple(parties))], own, Cut(last=START + 26))
    assert within.sides == ("RUS", "ITA")
    assert within.acts.sum() == 1


def test_the_pairs_that_act_most_are_kept_beside_those_asked_for() -> None:
    rows = [("FRA", "ITA", "ACCUSE", day) for day in range(30)]
    rows += [("PER", "CHL", "ACCUSE", day) for day in range(31, 80)]
    rows += [("RUS", "USA", "ACCUSE", 5)]
    kept = gathered([acts_of(rows)], SIDES, Cut(most=1))
    late, early = kept.windows(), kept.windows(START + 31)
    names = [{found.sides[place] for place in found.actor} for found in (late, early)]
    assert names == [{"RUS", "USA", "PER", "CHL"}, {"RUS", "USA", "FRA", "ITA"}]


def test_parts_are_put_together() -> None:
    rows = [("RUS", "USA", "ACCUSE", day) for day in range(0, 50, 3)]
    rows += [("FRA", "RUS", "CONSULT", day) for day in range(1, 50, 4)]
    whole = windows_of([acts_of(rows)], SIDES)
    parted = windows_of([acts_of(rows[:9]), acts_of(rows[9:])], SIDES)
    assert (whole.present == parted.present).all()
    assert whole.acts.tolist() == parted.acts.tolist()
