"""Parts of a period: early March, mid-2004, the late 1990s, the first week of May."""

from dataclasses import replace
from datetime import date, timedelta

from detente.model.time import Period, Precision
from detente.resolve.calendar import of_month, of_unit

WEEK_OF = ("week of", "weekend of")
EDGE_DAYS = ("first day", "last day")
_THIRDS = {"start": 0, "mid": 1, "end": 2}
_NAMES = ("first", "middle", "last")
_TURNED = {"earlier": "start", "later": "end"}
_WEEKS = {"first": 0, "second": 1, "third": 2, "fourth": 3}
_LEAST = 6  # days: shorter stretches have no early or late part


def narrowed(period: Period, fuzzy: str, told: Period | None = None) -> Period:
    """The part of a longer period that early, mid, late or the like means.

    A month has its parts at the 10th and 20th, a year every four months, a decade at years 4 and 7.
    "Earlier" and "later" reach up to, and from, the report's own day (`told`).
    """
    if fuzzy in WEEK_OF:
        return _whole_week(period, fuzzy)
    if (period.end - period.start).days + 1 < _LEAST:
        return period
    if fuzzy in EDGE_DAYS:
        day = period.start if fuzzy == "first day" else period.end
        return Period(day, day, Precision.DAY, (*period.how, f"the {fuzzy} of it"))
    if fuzzy in _TURNED and told is not None and period.start <= told.start <= period.end:
        return _around(period, fuzzy, told)
    fuzzy = _TURNED.get(fuzzy, fuzzy)
    if fuzzy in _THIRDS:
        start, end = _third(period, _THIRDS[fuzzy])
        return _part(period, start, end, f"the {_NAMES[_THIRDS[fuzzy]]} third of it")
    if fuzzy.endswith((" half", " part", " week")):
        start, end = _piece(period, *fuzzy.split())
        return _part(period, start, end, f"the {fuzzy} of it")
    return period


def _whole_week(period: Period, fuzzy: str) -> Period:
    week = of_unit(period.start, 0, fuzzy.split()[0]) or period
    return replace(week, how=(*period.how, f"the {fuzzy} it"))


def _part(period: Period, start: date, end: date, how: str) -> Period:
    days = (period.end - period.start).days + 1
    precision = Precision.DAYS if days < 32 else Precision.SEASON if days < 367 else Precision.YEARS
    return Period(start, end, precision, (*period.how, how))


def _around(period: Period, fuzzy: str, told: Period) -> Period:
    if fuzzy == "earlier":
        return _part(period, period.start, told.end, f"up to {told.end}")
    return _part(period, told.start, period.end, f"from {told.start} on")


def _third(period: Period, third: int) -> tuple[date, date]:
    start, end = period.start, period.end
    days = (end - start).days + 1
    edges: tuple[date, ...]
    if period.precision is Precision.MONTH:
        edges = (start, start.replace(day=11), start.replace(day=21), end + timedelta(days=1))
    elif days > 3000:
        edges = _by_months(start, days, (4, 7, 10))
    elif days > 80:
        edges = _by_months(start, days, (1, 2, 3))
    else:
        edges = tuple(start + timedelta(days=days * part // 3) for part in range(4))
    return edges[third], edges[third + 1] - timedelta(days=1)


def _by_months(start: date, days: int, ends: tuple[int, int, int]) -> tuple[date, ...]:
    """The first days of the three parts and of what follows, in whole months."""
    months = round(days / 30.44)
    later = (of_month(start.year, start.month + months * part // ends[-1]).start for part in ends)
    return (start, *later)


def _piece(period: Period, nth: str, piece: str) -> tuple[date, date]:
    start, end = period.start, period.end
    if piece == "week":
        if nth == "last":
            return end - timedelta(days=6), end
        first = start + timedelta(weeks=_WEEKS[nth])
        return first, first + timedelta(days=6)
    days = (end - start).days + 1
    if period.precision is Precision.MONTH:
        middle = start.replace(day=16)
    else:
        middle = of_month(start.year, start.month + round(days / 30.44) // 2).start
    return (start, middle - timedelta(days=1)) if nth == "first" else (middle, end)
