"""The series of a dyad as rows: one a bin and direction, one a direction for what holds of all."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np

from detente.analyse.balance import Trend
from detente.analyse.change_points import Change
from detente.analyse.dyads import QUADS, Direction, DyadSeries

Row = dict[str, Any]


def bin_rows(series: DyadSeries) -> Iterator[Row]:
    """One row a bin and direction; in a gap all numbers are None."""
    names, gap = series.bins.names(), series.gap()
    for one in series.directions:
        balance, low, high = one.balance()
        total = one.total()
        for place, start in enumerate(names):
            seen = not gap[place]
            counts = {
                quad.replace(" ", "_"): int(one.counts[number, place]) if seen else None
                for number, quad in enumerate(QUADS)
            }
            yield {
                "actor": one.dyad.first,
                "recipient": one.dyad.second,
                "start": start,
                "gap": not seen,
                **counts,
                "acts": int(total[place]) if seen else None,
                "intensity": _rounded(one.intensity[place], 2) if seen else None,
                "all_reported": int(series.volume[place]),
                "share": _rounded(total[place] / series.volume[place], 6) if seen else None,
                "balance": _rounded(balance[place], 3),
                "balance_low": _rounded(low[place], 3),
                "balance_high": _rounded(high[place], 3),
            }


def direction_rows(series: DyadSeries) -> Iterator[Row]:
    """One row a direction: n, counts by quad, mean intensity, balance, trend, changes."""
    for one in series.directions:
        acts = int(one.counts.sum())
        yield {
            "actor": one.dyad.first,
            "recipient": one.dyad.second,
            "by": series.bins.by.value,
            "since": _day(series.bins.starts[0]),
            "until": _day(series.bins.starts[-1] - 1),
            "bins": len(series.bins),
            "gaps": int(series.gap().sum()),
            "acts": acts,
            **{
                quad.replace(" ", "_"): int(one.counts[number].sum())
                for number, quad in enumerate(QUADS)
            },
            "intensity": _rounded(one.intensity.sum() / acts, 2) if acts else None,
            "trend": trend_row(one.trend),
            "changes": {
                kind: None if found is None else [change_row(series, change) for change in found]
                for kind, found in one.changes.items()
            },
            "corrected_for_volume": series.corrected,
        }


def change_row(series: DyadSeries, change: Change) -> Row:
    """A change: from which day, the level before and after, p and q."""
    return {
        "from": _day(series.bins.starts[change.place]),
        "before": _rounded(change.before, 6),
        "after": _rounded(change.after, 6),
        "p": _rounded(change.p, 4),
        "q": _rounded(change.q, 4),
    }


def trend_row(trend: Trend) -> Row:
    """A trend: where to, n, the factor a year of the odds of cooperation, its interval, p."""
    numbers = {"factor": trend.factor, "low": trend.low, "high": trend.high, "p": trend.p}
    rounded = {name: _rounded(value, 4) for name, value in numbers.items()}
    return {"direction": trend.direction.value, "n": trend.n, **rounded}


def act_rows(one: Direction) -> Iterator[Row]:
    """The acts behind a direction: key, days, quad, intensity, type."""
    acts = one.acts
    for place in range(len(acts)):
        yield {
            "key": int(acts.row[place]),
            "first": _day(acts.first[place]),
            "last": _day(acts.last[place]),
            "type": acts.types[acts.type[place]],
            "quad": QUADS[acts.quad[place] - 1],
            "intensity": _rounded(acts.intensity[place], 2),
        }


def _day(ordinal: int | np.integer[Any]) -> str:
    return date.fromordinal(int(ordinal)).isoformat()


def _rounded(value: float | np.floating[Any] | None, digits: int) -> float | None:
    if value is None or not np.isfinite(value):
        return None
    return round(float(value), digits)
