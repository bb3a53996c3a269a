"""Episodes: acts that hang together count once, so that a busy week is no proof of a habit."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.model.acts import Acts, Days

ANSWER_DAYS = 14
"""Days within which an act belongs to the episode that began before it, or answers it."""

Keys = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """How the other side acted first after an episode began: counts of n, with the keys of acts.

    `n` is cooperation, conflict and nothing within `days`. `by_chance` has the same three shares
    over all days, whatever happened on them; None where no day has enough days after it.
    """

    days: int
    cooperation: int
    conflict: int
    nothing: int
    keys: tuple[int, ...]
    answering: tuple[int, ...]
    by_chance: tuple[float, float, float] | None

    @property
    def n(self) -> int:
        """Episodes with enough days after them."""
        return self.cooperation + self.conflict + self.nothing


def episodes(days: Days, apart: int = ANSWER_DAYS) -> npt.NDArray[np.int64]:
    """The places of the acts that begin an episode; `days` are in order.

    An act within `apart` days of the one that began the last episode belongs to it.
    """
    begun: list[int] = []
    for place, day in enumerate(days.tolist()):
        if not begun or day - int(days[begun[-1]]) > apart:
            begun.append(place)
    return np.array(begun, np.int64)


def answers(acts: Acts, others: Acts, *, since: int, until: int, days: int) -> Answers:
    """How `others` followed `acts`: of each episode the first act on a later day within `days`.

    Both are in order of days and lie between the ordinals `since` and `until`; an episode with
    fewer than `days` days after it is not counted. Of several acts of one day the more frequent
    class counts, conflict where both are as many.
    """
    began = episodes(acts.first, days)
    began = began[acts.first[began] + days <= until]
    firsts = _classes(others)
    counted = [_first_after(firsts, day, days) for day in acts.first[began].tolist()]
    classes = [kind for kind, _ in counted]
    every = range(since, until - days + 1)
    met = [_first_after(firsts, day, days)[0] for day in every]
    chance = tuple(met.count(kind) / len(met) for kind in (0, 1, 2)) if met else None
    return Answers(
        days,
        classes.count(0),
        classes.count(1),
        classes.count(2),
        tuple(acts.row[began].tolist()),
        tuple(key for _, key in counted if key),
        (chance[0], chance[1], chance[2]) if chance else None,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Firsts:
    """Each day with an act: its class (0 cooperation, 1 conflict) and the key of one such act."""

    days: npt.NDArray[np.int64]
    classes: list[int]
    keys: list[int]


def _classes(acts: Acts) -> _Firsts:
    days, place = np.unique(acts.first, return_inverse=True)
    conflict = acts.quad > 2
    balance = np.bincount(place, np.where(conflict, 1, -1), minlength=len(days))
    classes = (balance >= 0).astype(int).tolist()
    keys = [0] * len(days)
    for row in range(len(acts) - 1, -1, -1):
        if int(conflict[row]) == classes[place[row]]:
            keys[place[row]] = int(acts.row[row])
    return _Firsts(days.astype(np.int64), classes, keys)


def _first_after(firsts: _Firsts, day: int, days: int) -> tuple[int, int]:
    """The class of the first act after a day and its key; (2, 0) where there is none."""
    place = int(np.searchsorted(firsts.days, day, side="right"))
    if place == len(firsts.days) or firsts.days[place] > day + days:
        return 2, 0
    return firsts.classes[place], firsts.keys[place]
