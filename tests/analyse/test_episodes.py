"""Episodes and answers, on acts made by hand."""

import numpy as np

from detente.analyse.dyad_acts import chosen
from detente.analyse.episodes import answers, episodes
from detente.model.acts import Acts
from tests.analyse.made_acts import Told, made_acts


def of(acts: Acts, doer: str) -> Acts:
    names = np.array([acts.parties[place].name for place in acts.actor])
    return chosen(acts, names == doer)


def split(told: list[Told]) -> tuple[Acts, Acts]:
    acts = made_acts(told)
    return of(acts, "PER"), of(acts, "CHL")


def test_acts_that_hang_together_are_one_episode() -> None:
    acts, _ = split([(day, "PER", "CHL", 1) for day in (100, 101, 113, 114, 115, 200)])
    assert episodes(acts.first).tolist() == [0, 4, 5]
    assert episodes(acts.first[:0]).tolist() == []


def test_the_first_later_act_is_the_answer() -> None:
    own, other = split([
        (100, "PER", "CHL", 1), (100, "CHL", "PER", 4), (105, "CHL", "PER", 2),
        (106, "CHL", "PER", 4), (200, "PER", "CHL", 1), (203, "CHL", "PER", 3),
        (300, "PER", "CHL", 1), (315, "CHL", "PER", 1),
    ])  # fmt: skip
    found = answers(own, other, since=90, until=400, days=14)
    assert (found.cooperation, found.conflict, found.nothing, found.n) == (1, 1, 1, 3)
    assert found.keys == (1, 5, 7)
    assert found.answering == (3, 6)


def test_an_episode_that_was_not_watched_to_its_end_does_not_count() -> None:
    own, other = split([(100, "PER", "CHL", 1), (200, "PER", "CHL", 1), (101, "CHL", "PER", 1)])
    assert answers(own, other, since=90, until=213, days=14).n == 1
    assert answers(own, other, since=90, until=214, days=14).n == 2


def test_on_one_day_the_more_frequent_class_counts_and_conflict_where_even() -> None:
    own, other = split([
        (100, "PER", "CHL", 1), (101, "CHL", "PER", 1), (101, "CHL", "PER", 2),
        (101, "CHL", "PER", 4), (200, "PER", "CHL", 1), (201, "CHL", "PER", 1),
        (201, "CHL", "PER", 4),
    ])  # fmt: skip
    found = answers(own, other, since=90, until=300, days=14)
    assert (found.cooperation, found.conflict) == (1, 1)


def test_chance_counts_all_days() -> None:
    own, other = split([(100, "PER", "CHL", 1), (110, "CHL", "PER", 1)])
    found = answers(own, other, since=100, until=129, days=10)
    assert found.by_chance == (10 / 20, 0.0, 10 / 20)
    assert answers(own, other, since=125, until=129, days=10).by_chance is None
