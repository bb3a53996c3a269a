"""Asked: every question of a dyad, put to its days, and what the answers come to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from detente.analyse.dyad_acts import DyadActs
from detente.analyse.reciprocity.answers import (
    Answer,
    Cited,
    Form,
    FormAnswer,
    Question,
    Verdict,
)
from detente.analyse.reciprocity.columns import Columns
from detente.analyse.reciprocity.days import KINDS, DyadDays, Stream, days_of, stream_of
from detente.analyse.reciprocity.direction import chance_of_common_cause
from detente.analyse.reciprocity.effect import WINDOW, effect_of, excess_by_lag
from detente.analyse.reciprocity.judging import Asked, judged
from detente.analyse.reciprocity.nuisance import Pair, left_over_of, shared_basis
from detente.analyse.reciprocity.own_rhythm import chance_of_rhythm
from detente.analyse.reciprocity.waiting import waiting_of
from detente.analyse.sides import Dyad

FEWEST_ACTS = 20
"""Of the stimulus, and of the answer, each on half as many days at least."""

FEWEST_DAYS = 120
"""From the first to the last day looked at."""


@dataclass(frozen=True, slots=True, eq=False)
class Reciprocity:
    """All answers of a dyad: by form, and by kind in the order asked, of which days."""

    dyad: Dyad
    days: DyadDays
    forms: tuple[FormAnswer, ...]
    answers: tuple[Answer, ...]

    def said_of(self, answering: str) -> str:
        """What one side is seen to do, in words."""
        own = [one for one in self.forms if one.answer.first == answering]
        forms = {one.form for one in own if one.verdict is Verdict.ANSWERS}
        if forms:
            return " and ".join(f"answers {form.value}" for form in Form if form in forms)
        said = {one.verdict for one in own}
        order = (Verdict.COMMON, Verdict.NONE)
        return next((one.value for one in order if one in said), Verdict.TOO_FEW.value)


def reciprocity(found: DyadActs) -> Reciprocity:
    """Ask whether either side answers the other, in kind or inversely.

    With a third side it is also asked whether acts towards it answer what the other side did.
    """
    days = days_of(found)
    asked = [
        _asked(stimulus, answer, kinds, days, shared)
        for stimulus, answer in _streams(found, days)
        for shared in [shared_basis(_without(days, answer))]
        for kinds in product((0, 1), (0, 1))
    ]
    return Reciprocity(found.dyad, days, *judged(asked))


def _streams(found: DyadActs, days: DyadDays) -> Iterator[tuple[Stream, Stream]]:
    """Who may answer whom."""
    yield days.forth, days.back
    yield days.back, days.forth
    last = days.first_day + len(days) - 1
    for stimulus, acts in zip((days.back, days.forth), found.towards, strict=False):
        aside = Dyad(stimulus.dyad.second, found.third)
        yield stimulus, stream_of(acts, aside, days.first_day, last)


def _without(days: DyadDays, answer: Stream) -> DyadDays:
    """What goes on aside, less the answer itself where it goes to a third side."""
    if answer in (days.forth, days.back):
        return days
    return replace(days, aside=np.maximum(days.aside - answer.counts.sum(axis=0), 0.0))


def _asked(
    stimulus: Stream, answer: Stream, kinds: tuple[int, int], days: DyadDays, shared: Columns
) -> Asked:
    """One question, before it is judged among all."""
    kind, answer_kind = kinds
    pair = Pair(
        stimulus.counts[kind], stimulus.counts[1 - kind],
        answer.counts[answer_kind], answer.counts[1 - answer_kind],
    )  # fmt: skip
    question = Question(stimulus.dyad, KINDS[kind], answer.dyad, KINDS[answer_kind])
    n, answers = int(pair.stimulus.sum()), int(pair.answer.sum())
    cited = _cited(stimulus, kind, answer, answer_kind)
    if not _enough(pair):
        few = (None, None, None, None, None)
        return Answer(question, Verdict.TOO_FEW, n, answers, *few, (), cited), None
    rest = left_over_of(pair, shared, days.seen)
    lags = excess_by_lag(pair.stimulus, pair.answer * days.seen, rest.expected)
    answered = Answer(
        question,
        Verdict.NONE,
        n,
        answers,
        chance_of_rhythm([(rest.stimulus, rest.surprise)]),
        chance_of_common_cause([(rest.stimulus, rest.answer)]),
        None,
        effect_of(pair.stimulus, pair.answer, rest.expected),
        waiting_of(pair.stimulus, pair.answer, lags),
        tuple(lags),
        cited,
    )
    return answered, rest


def _enough(pair: Pair) -> bool:
    sides = (pair.stimulus, pair.answer)
    return len(pair.stimulus) >= FEWEST_DAYS and all(
        side.sum() >= FEWEST_ACTS and np.count_nonzero(side) >= FEWEST_ACTS // 2 for side in sides
    )


def _cited(stimulus: Stream, kind: int, answer: Stream, answer_kind: int) -> Cited:
    """The rows of a kind that were followed within a week, and the rows that followed."""
    first, then = stimulus.kinds == kind, answer.kinds == answer_kind
    early, late = np.sort(stimulus.days[first]), np.sort(answer.days[then])
    ahead = np.searchsorted(late, stimulus.days[first] + WINDOW, side="right")
    met = ahead > np.searchsorted(late, stimulus.days[first], side="right")
    behind = np.searchsorted(early, answer.days[then], side="left")
    follows = behind > np.searchsorted(early, answer.days[then] - WINDOW, side="left")
    return Cited(stimulus.rows[first][met], answer.rows[then][follows])
