"""Where days are marked along an axis: about eight marks, the year told once."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from detente.publish.picture import Value

_MARKS = 8
_STEPS = (
    (1, "day", 1),
    (2, "day", 2),
    (7, "week", 1),
    (14, "week", 2),
    (30, "month", 1),
    (91, "month", 3),
    (182, "month", 6),
    (365, "year", 1),
    (730, "year", 2),
    (1826, "year", 5),
    (3652, "year", 10),
)
"""Days that a mark stands for, then the same in the words of Vega."""

_YEARS = "utcFormat(datum.value, '%Y')"
_DAY_THEN_YEAR = (
    "datum.index === 0 || utcyear(datum.value) > utcyear(datum.value - {days} * 864e5)"
    " ? [utcFormat(datum.value, '{form}'), utcFormat(datum.value, '%Y')]"
    " : utcFormat(datum.value, '{form}')"
)


def calendar_ticks(days: Iterable[Value]) -> dict[str, Any]:
    """Marks and their words for an axis that spans the given ISO days, if any."""
    known = sorted({one[:10] for one in days if isinstance(one, str)})
    if not known:
        return {}
    span = (date.fromisoformat(known[-1]) - date.fromisoformat(known[0])).days + 1
    fitting = (step for step in _STEPS if span <= step[0] * _MARKS)
    each, interval, step = next(fitting, (span // _MARKS, "year", max(1, span // _MARKS // 365)))
    marks = {"tickCount": {"interval": interval, "step": step}, "labelOverlap": True}
    if interval == "year":
        return marks | {"labelExpr": _YEARS}
    form = "%b" if interval == "month" else "%-d %b"
    return marks | {"labelExpr": _DAY_THEN_YEAR.format(days=each, form=form)}
