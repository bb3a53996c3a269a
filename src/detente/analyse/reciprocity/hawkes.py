"""A Hawkes process in days: how many acts each act brings on, of its own side and of the other.

Reports date acts to the day, so the process runs in days and not in continuous time, where the
many acts of one day would be ties (Kirchner 2017): the rate of a day is a base, which follows
weekday and reporting, plus what the acts of earlier days bring on, fading with one mean delay. A
common cause looks like excitation here; the verdicts of `asked` do not rest on it.
"""

from dataclasses import dataclass
from math import erfc, sqrt

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from detente.analyse.reciprocity.days import KINDS, DyadDays
from detente.analyse.sides import Dyad

Numbers = npt.NDArray[np.float64]

FEWEST_ACTS = 100
FEWEST_DAYS = 120
MEAN_DELAYS = (1.3, 2.0, 3.0, 5.0, 8.0, 14.0)
"""Days; the likeliest is taken."""

_REACH = 60  # days after which nothing more is brought on
_Z = 1.959964
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Excitation:
    """Acts of `answer` that each act of `stimulus` brings on; p that it brings on none."""

    stimulus: tuple[Dyad, str]
    answer: tuple[Dyad, str]
    acts: float
    low: float
    high: float
    p: float


@dataclass(frozen=True, slots=True)
class Hawkes:
    """The fit: n acts, the mean delay in days, and every pair of streams.

    `alone` is the BIC when no side brings on acts of the other, `bic` that of the whole; the lower
    fits better. `radius` is the largest eigenvalue of all excitations: below 1 bursts die out.
    """

    n: int
    mean_delay: float
    excitations: tuple[Excitation, ...]
    bic: float
    alone: float
    radius: float


def hawkes(days: DyadDays) -> Hawkes | None:
    """Fit the four streams of a dyad (two sides, two kinds); None: too few to tell."""
    streams = [(days.forth.dyad, kind) for kind in KINDS] + [
        (days.back.dyad, kind) for kind in KINDS
    ]
    counts = np.vstack([days.forth.counts, days.back.counts])
    n = int(counts.sum())
    if n < FEWEST_ACTS or len(days) < FEWEST_DAYS:
        return None
    bases = [_base(column, days) for column in counts]
    fits = [
        (
            delay,
            [_fit(counts[to], bases[to], _brought(counts, delay)) for to in range(len(streams))],
        )
        for delay in MEAN_DELAYS
    ]
    delay, best = min(fits, key=lambda fit: sum(one.loss for one in fit[1]))
    brought = _brought(counts, delay)
    excitations: list[Excitation] = []
    alone = 0.0
    for to, fit in enumerate(best):
        own = [place // 2 == to // 2 for place in range(len(streams))]
        alone += _fit(counts[to], bases[to], brought * np.array(own)[:, None]).loss
        for start, stream in enumerate(streams):
            without = brought.copy()
            without[start] = 0.0
            gain = max(0.0, 2 * (_fit(counts[to], bases[to], without).loss - fit.loss))
            acts, error = fit.weights[start + 1], fit.errors[start + 1]
            low, high = float(max(0.0, acts - _Z * error)), float(acts + _Z * error)
            p = erfc(sqrt(gain / 2)) / 2 if gain > 0 else 1.0
            excitations.append(Excitation(stream, streams[to], float(acts), low, high, p))
    matrix = np.array([one.acts for one in excitations]).reshape(len(streams), len(streams))
    free = len(streams) * (len(streams) + 1) + 1
    crossing = len(streams) ** 2 // 2
    loss = sum(one.loss for one in best)
    scale = float(np.log(len(days)))
    return Hawkes(
        n,
        delay,
        tuple(excitations),
        2 * loss + free * scale,
        2 * alone + (free - crossing) * scale,
        float(np.abs(np.linalg.eigvals(matrix)).max()),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Fit:
    """Base and weights of one stream, their errors, and minus the log-likelihood."""

    weights: Numbers
    errors: Numbers
    loss: float


def _fit(counts: Numbers, base: Numbers, brought: Numbers) -> _Fit:
    """The likeliest weights, none below 0; the loss is convex, so there is one answer."""
    design = np.vstack([base, brought])

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        rate = weights @ design + _TINY
        told = float(rate.sum() - counts @ np.log(rate))
        return told, design @ (1 - counts / rate)

    start = np.full(len(design), 0.05)
    start[0] = 0.8 * counts.sum() / max(base.sum(), _TINY)
    found = minimize(
        loss, start, jac=True, method="L-BFGS-B", bounds=[(0, None)] * len(design),
        options={"maxiter": 200, "ftol": 1e-10},
    )  # fmt: skip
    rate = found.x @ design + _TINY
    information = (design * (counts / rate**2)) @ design.T
    errors = np.sqrt(np.maximum(np.diag(np.linalg.pinv(information)), 0))
    return _Fit(found.x, errors, float(found.fun))


def _brought(counts: Numbers, mean_delay: float) -> Numbers:
    """Streams by days: what earlier acts bring on, each act one in all, over geometric delays."""
    keeps = 1 - 1 / mean_delay
    weights = np.concatenate([[0.0], (1 - keeps) * keeps ** np.arange(_REACH)])
    return np.array([np.convolve(column, weights)[: len(column)] for column in counts])


def _base(column: Numbers, days: DyadDays) -> Numbers:
    """The shape of the base: weekday, times what is reported elsewhere, in the mean 1."""
    weekday = (np.arange(len(column)) + days.first_day - 1) % 7
    sums = np.bincount(weekday, column, minlength=7) + 1.0
    shares = sums / np.maximum(np.bincount(weekday, minlength=7), 1)
    made: Numbers = shares[weekday] / shares.mean()
    if days.elsewhere.sum() >= column.sum():
        level = days.elsewhere + 1.0
        made = made * level / level.mean()
    made = made * days.seen
    return made / max(float(made.mean()), _TINY)
