"""Weights by conditional logit: which of a question's candidates was the answer.

The chance of a candidate is exp(score) over the sum of exp(score) of all candidates (McFadden
1974). The score adds weighted reasons; each kind of act has its own deviations from the common
weights, held near zero by a ridge, so that a rare kind keeps to the common ones.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from detente.analyse.forecast.facts import Floats, Marks, Numbers

_RIDGE_COMMON, _RIDGE_OWN = 1e-4, 2e-2
_FEW = 20.0  # over the number of answers: the ridge that keeps a short past from saying too much
Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """Candidates of past questions, ordered by kind, question by question.

    `starts` is where each question's candidates begin, `kind` its kind of act; `right` marks the
    answers; every question has one at least.
    """

    table: Floats
    right: Marks
    starts: Numbers
    kind: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """`common` weights (columns), and `own` deviations (kinds x columns), of scaled columns."""

    mean: Floats
    scale: Floats
    common: Floats
    own: Floats

    def scores(self, table: Floats, kind: Numbers) -> Floats:
        """The score of each row of a table, ordered or not."""
        scaled = (table - self.mean) / self.scale
        own: Floats = np.einsum("ij,ij->i", scaled, self.own[kind])
        return (own + scaled @ self.common).astype(np.float32)

    def parts(self, table: Floats, kind: Numbers) -> Floats:
        """What each column adds to the scores; rows x columns."""
        return (table - self.mean) / self.scale * (self.common + self.own[kind])


def fit(sample: Sample, kinds: int, start: Weights | None = None, rounds: int = 60) -> Weights:
    """The weights that make the answers likeliest; `rounds` of L-BFGS at most."""
    mean, scale = sample.table.mean(0), sample.table.std(0) + np.float32(1e-6)
    scaled = (sample.table - mean) / scale
    columns = sample.table.shape[1]
    first = np.zeros((kinds + 1, columns))
    if start is not None:
        first[0], first[1:] = start.common / start.scale * scale, start.own / start.scale * scale
    loss = _Loss(scaled, sample, kinds)
    found = minimize(loss, first.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": rounds})
    weights = found.x.reshape(kinds + 1, columns).astype(np.float32)
    return Weights(mean, scale, weights[0], weights[1:])


class _Loss:
    """Mean surprise at an answer, other right answers left out, and its slope."""

    def __init__(self, scaled: Floats, sample: Sample, kinds: int) -> None:
        self.scaled, self.starts, self.kinds = scaled, sample.starts, kinds
        lengths = np.diff(np.append(sample.starts, len(scaled)))
        self.question = np.repeat(np.arange(len(lengths)), lengths)
        self.right = np.flatnonzero(sample.right)
        self.wrong = ~sample.right
        rows = np.repeat(sample.kind, lengths)
        edges = np.flatnonzero(np.diff(rows, prepend=-1, append=kinds))
        self.blocks = [
            (int(rows[start]), slice(int(start), int(stop))) for start, stop in pairwise(edges)
        ]

    def __call__(self, flat: Doubles) -> tuple[float, Doubles]:
        weights = flat.reshape(self.kinds + 1, -1)
        surprise, pull = self._surprise(self._scores(weights))
        slope = np.zeros_like(weights)
        for kind, rows in self.blocks:
            slope[kind + 1] = self.scaled[rows].T @ pull[rows]
        slope[0] = slope[1:].sum(0)
        slope /= len(self.right)
        ridge = np.full((self.kinds + 1, 1), _RIDGE_OWN + _FEW / len(self.right))
        ridge[0] = _RIDGE_COMMON + _FEW / len(self.right)
        total = surprise / len(self.right) + float((ridge * weights**2).sum()) / 2
        return total, (slope + ridge * weights).ravel()

    def _scores(self, weights: Doubles) -> Doubles:
        both = (weights[0] + weights[1:]).astype(np.float32)
        scores = np.empty(len(self.scaled))
        for kind, rows in self.blocks:
            scores[rows] = self.scaled[rows] @ both[kind]
        return scores

    def _surprise(self, scores: Doubles) -> tuple[float, Floats]:
        top = np.maximum.reduceat(scores, self.starts)
        raised = np.exp(scores - top[self.question])
        wrong = raised * self.wrong
        asked = self.question[self.right]
        among = np.add.reduceat(wrong, self.starts)[asked] + raised[self.right]
        surprise = float((np.log(among) - np.log(raised[self.right])).sum())
        pull = wrong * np.bincount(asked, 1 / among, len(self.starts))[self.question]
        pull[self.right] = raised[self.right] / among - 1
        return surprise, pull.astype(np.float32)
