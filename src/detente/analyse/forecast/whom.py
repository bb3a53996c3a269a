"""Whom: if a side does a type of act next, to whom it is likely to be, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from detente.analyse.forecast.candidates import Questions
from detente.analyse.forecast.facts import Facts, Numbers
from detente.analyse.forecast.next_acts import FEWEST_ACTS
from detente.analyse.forecast.shares import Share, share
from detente.analyse.forecast.who_next import WhoNext
from detente.analyse.forecast.windows import Gathered

FEWEST_DAYS = 30
"""Days with acts that are needed to learn from."""

_DAYS = 500  # the last days that are learnt from
_TYPES, _EACH = 5, 3  # types of act, most frequent first, and parties of each


@dataclass(frozen=True, slots=True)
class Whom:
    """One that a type of act may be done to, if the side does it on the day after the last one.

    `chance` is among all who could be meant; `reasons` say what each adds to the score; `cases`
    how many of the side's acts of the type were done to them.
    """

    actor: str
    type: str
    recipient: str
    chance: float
    cases: Share
    reasons: dict[str, float]


@dataclass(frozen=True, slots=True)
class Targets:
    """Of each frequent type of a side the likeliest recipients; `too_few` where none are told."""

    day: date
    found: tuple[Whom, ...]
    too_few: str = ""


def targets(acts: Gathered) -> Targets:
    """The likely recipients of the first side that was asked for."""
    facts, names, types = acts.facts(_DAYS)
    day = int(facts.day.max(initial=0)) + 1
    own = facts.subject == 0
    days = len(np.unique(facts.day))
    if own.sum() < FEWEST_ACTS or days < FEWEST_DAYS:
        words = (
            f"{names[0]}: too few to say, {own.sum()} acts, and {days} days with acts of anybody"
            f" (at least {FEWEST_ACTS} and {FEWEST_DAYS})"
        )
        return Targets(date.fromordinal(day), (), words)
    often = np.bincount(facts.relation[own], minlength=len(types))
    kinds = [kind for kind in np.argsort(-often, kind="stable")[:_TYPES] if often[kind]]
    model = WhoNext(facts)
    model.train(day)
    found = _ranked(model, facts, (day, np.array(kinds)), (names, types))
    return Targets(date.fromordinal(day), tuple(found))


def _ranked(
    model: WhoNext,
    facts: Facts,
    asked: tuple[int, Numbers],
    words: tuple[tuple[str, ...], tuple[str, ...]],
) -> Iterator[Whom]:
    """The likeliest recipients of each type."""
    (day, kinds), (names, types) = asked, words
    ranking = model.ask(day, Questions(np.zeros(len(kinds), np.int64), kinds))
    for place, kind in enumerate(kinds.tolist()):
        rows, chances = ranking.rows(place), ranking.chances(place)
        done = facts.object[(facts.subject == 0) & (facts.relation == kind)]
        for row in ranking.best(place, _EACH).tolist():
            party = int(ranking.answers.party[row])
            cases = share(int((done == party).sum()), len(done))
            chance = float(chances[row - rows.start])
            yield Whom(names[0], types[kind], names[party], chance, cases, ranking.reasons(row))
