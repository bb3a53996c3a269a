"""Practice: days of the past asked over again, for the weights to be fitted to."""

from dataclasses import dataclass

import numpy as np

from detente.analyse.forecast.candidates import Candidates, Questions
from detente.analyse.forecast.choice import Sample, Weights, fit
from detente.analyse.forecast.facts import Floats, Marks, Numbers
from detente.analyse.forecast.reasons import COLUMNS, REASONS

_NEAREST = 80  # wrong candidates a question that are worth telling from the right one
_FIRST_GUESS = (
    "did this to them before",
    "had dealings with them",
    "often the other side of such acts",
    "such acts follow what passed between them",
)


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """One day's questions, their candidates, the table of reasons, and which were right."""

    questions: Questions
    answers: Candidates
    table: Floats
    right: Marks


def weights_of(days: list[Asked], kinds: int) -> Weights:
    """Common weights first; then each kind's, on wrong answers that the common ones rank high."""
    common = fit(_sample(days, _first_guess(), pooled=True), 1)
    own = np.zeros((kinds, COLUMNS), np.float32)
    start = Weights(common.mean, common.scale, common.common, own)
    return fit(_sample(days, start), kinds, start)


def _first_guess() -> Weights:
    """Equal weights of the reasons that speak for themselves, to find the first wrong answers."""
    widths = np.array([width for _, width in REASONS])
    guess = np.array([(name in _FIRST_GUESS) / width for name, width in REASONS])
    weights = np.repeat(guess, widths).astype(np.float32)
    ones = np.ones(COLUMNS, np.float32)
    return Weights(ones * 0, ones, weights, np.zeros((1, COLUMNS), np.float32))


def _sample(days: list[Asked], weights: Weights, *, pooled: bool = False) -> Sample:
    """The right and the highest wrong candidates of all days' questions, ordered by kind."""
    tables, right, kinds, lengths = [], [], [], []
    for day in days:
        kind = day.questions.relation[day.answers.question]
        known = kind * 0 if len(weights.own) == 1 else kind
        rows = _nearest(day, weights.scores(day.table, known))
        counts = np.bincount(day.answers.question[rows], minlength=len(day.questions))
        tables.append(day.table[rows])
        right.append(day.right[rows])
        kinds.append(day.questions.relation[counts > 0])
        lengths.append(counts[counts > 0])
    kind, length = np.concatenate(kinds), np.concatenate(lengths)
    order = np.argsort(kind, kind="stable")
    rows = np.argsort(np.repeat(kind, length), kind="stable")
    starts = np.concatenate([[0], np.cumsum(length[order])[:-1]])
    kind = kind[order] * 0 if pooled else kind[order]
    return Sample(np.concatenate(tables)[rows], np.concatenate(right)[rows], starts, kind)


def _nearest(day: Asked, scores: Floats) -> Numbers:
    """Rows to learn from: of each question that has its answer among the candidates."""
    question = day.answers.question
    order = np.lexsort((-scores, question))
    starts = np.searchsorted(question, np.arange(len(day.questions)))
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order)) - starts[question]
    answered = np.bincount(question, day.right, len(day.questions)) > 0
    return np.flatnonzero(answered[question] & ((place < _NEAREST) | day.right))
