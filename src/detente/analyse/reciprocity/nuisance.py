"""What else moves with a dyad: weekday, slow level, other reports, either side's other acts."""

from dataclasses import dataclass

import numpy as np

from detente.analyse.reciprocity.columns import (
    Column,
    Columns,
    basis_of,
    faded,
    later,
    left_over,
    slow_level,
    weekdays,
    within,
)
from detente.analyse.reciprocity.days import DyadDays


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A question in columns of days: does `answer` follow `stimulus`?

    `stimulus_too` and `answer_too` are the same sides' acts of the other kind: they carry what a
    common cause stirs in both kinds, and keep one kind's answer from passing for the other's.
    """

    stimulus: Column
    stimulus_too: Column
    answer: Column
    answer_too: Column


@dataclass(frozen=True, slots=True, eq=False)
class LeftOver:
    """Both columns without what the rest explains; gaps hold 0.

    `stimulus` and `answer` are cleared of the same things, so that whatever moves both at once
    moves them alike. `surprise` is the answer also without its own rhythm, `expected` the acts a
    day that its own rhythm, the other kind and the reports foretell, the stimulus left out.
    """

    stimulus: Column
    answer: Column
    surprise: Column
    expected: Column


def shared_basis(days: DyadDays) -> Columns:
    """What is reported at large day by day: weekday, acts elsewhere, acts with third parties."""
    aside, elsewhere = days.aside, days.elsewhere
    lagged = [later(aside, 1), later(aside, 2), later(aside, 3), within(aside, 4, 7)]
    known = np.column_stack(
        [
            np.ones(len(days)),
            weekdays(days.first_day, len(days)),
            elsewhere,
            within(elsewhere, 1, 3),
            aside,
            *lagged,
        ]
    )
    return basis_of(known * days.seen[:, None])


def left_over_of(pair: Pair, shared: Columns, seen: Column) -> LeftOver:
    """Clear a pair of all that is not the answer of the one to the other.

    `shared` is the basis of `shared_basis`.
    """
    slow = [slow_level(pair.stimulus), slow_level(pair.answer)]
    rhythm = [*_own_rhythm(pair.answer), *_own_rhythm(pair.stimulus_too)[:4]]
    surprise = _clear(pair.answer, [*slow, pair.answer_too, *rhythm], shared, seen)
    return LeftOver(
        _clear(pair.stimulus, [*slow, pair.stimulus_too], shared, seen),
        _clear(pair.answer, [*slow, pair.answer_too], shared, seen),
        surprise,
        np.maximum(pair.answer - surprise, 0.0) * seen,
    )


def _own_rhythm(column: Column) -> list[Column]:
    """The two weeks before, finer the nearer."""
    lagged = [later(column, 1), later(column, 2)]
    return [*lagged, within(column, 3, 5), within(column, 6, 10), faded(column, 6.0)]


def _clear(column: Column, known: list[Column], shared: Columns, seen: Column) -> Column:
    """Least squares on the shared basis and then on what else is known (Frisch and Waugh)."""
    both = left_over(np.column_stack([column, *known]) * seen[:, None], shared)
    return left_over(both[:, 0], basis_of(both[:, 1:]))
