"""Weighing: how much each sign counts, by a logistic fit on what came after like signs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from detente.analyse.forecast.facts import Floats, Marks
from detente.analyse.forecast.shares import chance_of
from detente.analyse.forecast.signs import COLUMNS, SIGNS, Signs

_MANY = len(SIGNS)  # from here on COLUMNS tell of signs again
_BELIEVED = np.array([1.0, *np.zeros(len(COLUMNS))])
_BELIEVED[1 + COLUMNS.index("habit")] = 1.0
_BELIEVED[1 + COLUMNS.index("answer", _MANY)] = 1.0
_BELIEVED[1 + COLUMNS.index("sequel", _MANY)] = 0.5
"""Weights before anything is seen: the share of all pairs, the own habit, and answers as far as
they have many cases."""

_RIDGE = 10.0  # pull to these, in units of log likelihood
_FEWEST = 30  # acts in windows to fit to; with fewer the weights stay as believed
Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Weighing:
    """`weights` of the share of all pairs and of COLUMNS, and a `base` for each type.

    `spread` is the covariance of weights and bases, one after the other (Laplace).
    """

    weights: Doubles
    base: Doubles
    spread: Doubles

    def parts(self, signs: Signs) -> Doubles:
        """What the usual share and each of SIGNS add to the log odds; pairs x types x parts."""
        usual = np.broadcast_to(self.base + signs.usual * self.weights[0], signs.table.shape[:2])
        added = signs.table * self.weights[1:]
        columns = [[at for at, one in enumerate(COLUMNS) if one == name] for name in SIGNS]
        return np.dstack([usual, *(added[:, :, at].sum(2) for at in columns)]).astype(np.float64)

    def doubt(self, signs: Signs) -> Doubles:
        """The variance of the log odds that the fit leaves; pairs x types."""
        pairs, types, _ = signs.table.shape
        kinds = np.broadcast_to(np.eye(types), (pairs, types, types))
        rows = np.concatenate([_rows(signs).reshape(pairs, types, -1), kinds], 2)
        variance: Doubles = ((rows @ self.spread) * rows).sum(2)
        return variance

    def chances(self, signs: Signs) -> Doubles:
        """The chance of each act; pairs x types."""
        return chance_of(self.parts(signs).sum(2))


def weigh(
    before: Sequence[Signs], after: Sequence[Marks], types: int, start: Weighing | None = None
) -> Weighing:
    """The weights that make what came after likeliest, near to what is believed."""
    believed = np.concatenate([_BELIEVED, np.zeros(types)])
    came = np.concatenate([one.ravel() for one in after]) if after else np.zeros(0, np.bool_)
    if came.sum() < _FEWEST:
        return _weighing(believed, np.eye(len(believed)) / _RIDGE)
    table = np.concatenate([_rows(one) for one in before])
    kind = np.tile(np.arange(types), len(table) // types)
    loss = _Loss(table, kind, came.astype(np.float32), types)
    begin = believed if start is None else np.concatenate([start.weights, start.base])
    found = minimize(loss, begin, jac=True, method="L-BFGS-B", options={"maxiter": 100})
    return _weighing(found.x, loss.spread(found.x))


def _weighing(flat: Doubles, spread: Doubles) -> Weighing:
    return Weighing(flat[: len(_BELIEVED)], flat[len(_BELIEVED) :], spread)


def _rows(signs: Signs) -> Floats:
    usual = np.broadcast_to(signs.usual, signs.table.shape[:2])[:, :, None]
    return np.concatenate([usual, signs.table], 2).reshape(-1, len(_BELIEVED))


class _Loss:
    """Surprise in all, with the pull to what is believed; and its slope."""

    def __init__(
        self, table: Floats, kind: npt.NDArray[np.int64], came: Floats, types: int
    ) -> None:
        self.table, self.kind, self.came, self.types = table, kind, came, types

    def __call__(self, flat: Doubles) -> tuple[float, Doubles]:
        weights, base = flat[: len(_BELIEVED)], flat[len(_BELIEVED) :]
        odds = self.table @ weights.astype(np.float32) + base.astype(np.float32)[self.kind]
        surprise = float(np.logaddexp(0, odds).sum(dtype=np.float64) - (odds * self.came).sum())
        off = (chance_of(odds) - self.came).astype(np.float32)
        away = weights - _BELIEVED
        slope = np.concatenate(
            [
                self.table.T @ off + _RIDGE * away,
                np.bincount(self.kind, off, self.types) + _RIDGE * base,
            ]
        )
        return surprise + _RIDGE / 2 * float(away @ away + base @ base), slope

    def spread(self, flat: Doubles) -> Doubles:
        """The inverse of the second derivatives: how far off the weights may be."""
        weights, base = flat[: len(_BELIEVED)], flat[len(_BELIEVED) :]
        chance = chance_of(self.table @ weights + base[self.kind])
        weight = (chance * (1 - chance)).astype(np.float32)
        weighed = self.table * weight[:, None]
        columns = len(_BELIEVED)
        curve = np.eye(columns + self.types) * _RIDGE
        curve[:columns, :columns] += self.table.T @ weighed
        curve[columns:, columns:] += np.diag(np.bincount(self.kind, weight, self.types))
        for column in range(columns):
            curve[column, columns:] += np.bincount(self.kind, weighed[:, column], self.types)
        curve[columns:, :columns] = curve[:columns, columns:].T
        return np.asarray(np.linalg.inv(curve), np.float64)
