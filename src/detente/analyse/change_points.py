"""Change points: where the level of a count changes for good, against the volume reported.

Segments are found by PELT (Killick, Fearnhead and Eckley 2012) with the Poisson likelihood, the
volume as exposure, and a penalty of two parameters a segment (BIC), both widened by the dispersion
of the counts. Each point then must beat the largest change between stretches of its lengths that
the series shows anywhere with its units in any order; q counts all points of a series.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.analyse.many_questions import false_discovery

Numbers = npt.NDArray[np.float64]

FEWEST_ACTS = 30
FEWEST_UNITS = 12
_LEAST = 4  # units a segment has at least
_DRAWS = 399
_SEED = 20101130
_BELIEVED = 0.05


@dataclass(frozen=True, slots=True)
class Change:
    """A level changes at the start of bin `place`; rates are acts for each unit of exposure."""

    place: int
    before: float
    after: float
    p: float
    q: float


def change_points(counts: Numbers, exposure: Numbers, unit: int) -> tuple[Change, ...] | None:
    """The changes of a series, bins without exposure left out; None: too few to tell.

    Changes are looked for between units of so many bins, longer than most bursts, and a level
    holds for four units at least: what passes sooner is an episode and no change. The bin of a
    change is the likeliest within a unit of it.
    """
    kept = np.flatnonzero(exposure > 0)
    bins = _Series(counts[kept], exposure[kept])
    starts = np.arange(0, len(kept) - unit + 1, unit)
    if bins.events.sum() < FEWEST_ACTS or len(starts) < FEWEST_UNITS:
        return None
    units = _Series(np.add.reduceat(bins.events, starts), np.add.reduceat(bins.exposure, starts))
    ends = [0, *_pelt(units), len(starts)]
    tested = [_chance(units, *three) for three in zip(ends, ends[1:], ends[2:], strict=False)]
    q = false_discovery(tested)
    borders = [int(starts[end]) if end < len(starts) else len(kept) for end in ends]
    return tuple(
        Change(
            int(kept[_finest(bins, borders, number, unit)]), *_rates(bins, borders, number), p, own
        )
        for number, (p, own) in enumerate(zip(tested, q, strict=True), 1)
        if own is not None and own <= _BELIEVED
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Series:
    events: Numbers
    exposure: Numbers

    def part(self, start: int, end: int) -> "_Series":
        return _Series(self.events[start:end], self.exposure[start:end])

    def rate(self) -> float:
        return float(self.events.sum() / self.exposure.sum())


def _rates(bins: _Series, borders: list[int], number: int) -> tuple[float, float]:
    before = bins.part(borders[number - 1], borders[number])
    return before.rate(), bins.part(borders[number], borders[number + 1]).rate()


def _finest(bins: _Series, borders: list[int], number: int, unit: int) -> int:
    """The likeliest bin of a change, within a unit of the border that was found."""
    start, border, end = borders[number - 1 : number + 2]
    events, exposure = _sums(bins.events), _sums(bins.exposure)
    places = np.arange(max(start + 1, border - unit), min(end, border + unit + 1))
    left = _cost(events[places] - events[start], exposure[places] - exposure[start])
    right = _cost(events[end] - events[places], exposure[end] - exposure[places])
    return int(places[np.argmin(left + right)])


def _pelt(units: _Series) -> list[int]:
    """The first units of all segments but the first, by least penalised cost."""
    sums, weights, number = _sums(units.events), _sums(units.exposure), len(units.events)
    penalty = 2 * np.log(number) * _dispersion(units)
    best = np.full(number + 1, np.inf)
    best[0] = -penalty
    came_from = np.zeros(number + 1, dtype=np.int64)
    starts = np.array([0])
    for end in range(_LEAST, number + 1):
        costs = best[starts] + _cost(sums[end] - sums[starts], weights[end] - weights[starts])
        chosen = int(np.argmin(costs))
        best[end], came_from[end] = costs[chosen] + penalty, starts[chosen]
        starts = np.append(starts[costs <= best[end]], end - _LEAST + 1)
    places, end = [], number
    while came_from[end] > 0:
        end = int(came_from[end])
        places.append(end)
    return places[::-1]


def _cost(events: Numbers, exposure: Numbers) -> Numbers:
    """Minus twice the log-likelihood at the best rate, without what no rate changes."""
    safe = np.maximum(events, 1e-12)
    made: Numbers = -2 * events * np.log(safe / np.maximum(exposure, 1e-12))
    return made


def _dispersion(units: _Series) -> float:
    """Variance over mean from unit to unit, 1 at least; a change of level hardly moves it."""
    events, exposure = units.events, units.exposure
    level = (events[1:] + events[:-1]) / (exposure[1:] + exposure[:-1])
    steps = events[1:] - events[:-1] - level * (exposure[1:] - exposure[:-1])
    mean = float((level * (exposure[1:] + exposure[:-1])).sum())
    return max(1.0, float((steps**2).sum()) / mean) if mean > 0 else 1.0


def _chance(units: _Series, start: int, border: int, end: int) -> float:
    """The p of so large a change where pairs of units of the whole series come in any order.

    A change is compared with the largest between two stretches of its lengths anywhere, so that
    having looked everywhere costs what it should.
    """
    number = len(units.events)
    pairs = -(-number // 2)
    order = np.argsort(np.random.default_rng(_SEED).random((_DRAWS, pairs)), axis=1)
    places = (order[:, :, None] * 2 + np.arange(2)).reshape(_DRAWS, -1)
    places = places[places < number].reshape(_DRAWS, number)
    lengths = (border - start, end - border)
    own = slice(start, end)
    found = _largest(units.events[None, own], units.exposure[None, own], *lengths)[0]
    drawn = _largest(units.events[places], units.exposure[places], *lengths)
    return float((1 + np.count_nonzero(drawn >= found - 1e-9)) / (1 + _DRAWS))


def _largest(events: Numbers, exposure: Numbers, before: int, after: int) -> Numbers:
    """The largest gain of telling apart two neighbouring stretches of these lengths, by row."""
    sums, weights = _by_row(events), _by_row(exposure)
    middle = np.arange(before, events.shape[1] - after + 1)
    left = (
        sums[:, middle] - sums[:, middle - before],
        weights[:, middle] - weights[:, middle - before],
    )
    right = (
        sums[:, middle + after] - sums[:, middle],
        weights[:, middle + after] - weights[:, middle],
    )
    whole = _cost(left[0] + right[0], left[1] + right[1])
    made: Numbers = (whole - _cost(*left) - _cost(*right)).max(axis=1)
    return made


def _by_row(rows: Numbers) -> Numbers:
    made: Numbers = np.concatenate([np.zeros((len(rows), 1)), np.cumsum(rows, axis=1)], axis=1)
    return made


def _sums(column: Numbers) -> Numbers:
    return np.concatenate([[0.0], np.cumsum(column)])
