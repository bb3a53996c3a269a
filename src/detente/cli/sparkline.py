"""Sparklines: a series on one line; a gap is a dot, nothing done an underline."""

from collections.abc import Sequence
from itertools import pairwise

_BARS = "▁▂▃▄▅▆▇█"
_PLAIN = ".:-=+*#@"
GAP, NOTHING = "·", "_"


def sparkline(values: Sequence[float | None], cells: int, *, letters: bool = True) -> str:
    """At most so many cells, each the mean of the bins it stands for; None is a gap."""
    if not values:
        return ""
    width = min(cells, len(values))
    edges = [place * len(values) // width for place in range(width + 1)]
    means = [_mean(values[start:end]) for start, end in pairwise(edges)]
    top = max((one for one in means if one is not None), default=0.0)
    bars = _BARS if letters else _PLAIN
    return "".join(_cell(one, top, bars, letters) for one in means)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [one for one in values if one is not None]
    return sum(known) / len(known) if known else None


def _cell(value: float | None, top: float, bars: str, letters: bool) -> str:
    if value is None:
        return GAP if letters else " "
    if value <= 0:
        return NOTHING
    return bars[min(len(bars) - 1, int(value / top * len(bars)))]
