"""Weekdays and shifts on the calendar: last Tuesday, two days ago, the 15th."""

from dataclasses import replace
from datetime import date, timedelta

from detente.model.time import Period, Precision, TimeMention
from detente.resolve.calendar import WEEKDAYS, day_period, moved, stepped, valid

INFERRED = "is the latest day that the report dates"
_AHEAD = ("future", "present")
_MIDDLE = ("weekend", "week", "fortnight", "month")
_HOURS = ("hour", "minute", "second")
_FINE = ("day", "night", "hour", "minute", "second")


def weekday(mention: TimeMention, base: Period | None, tense: str) -> Period | None:
    """The weekday nearest to the report's day: back for what happened, on for what will."""
    if mention.weekday is None or mention.month or base is None:
        return None
    name = WEEKDAYS[mention.weekday]
    how = (f"{mention.words!r} is a {name} without a date", *base.how)
    if mention.counts_from == "anchor":
        return _weekday_from(mention, base, how)
    inferred = any(step.endswith(INFERRED) for step in base.how)
    if inferred and mention.shift is None and tense not in _AHEAD:
        monday = base.start - timedelta(days=base.start.weekday())
        day = monday + timedelta(days=mention.weekday)
        return day_period(day, *how, f"so {day}, in the same week")
    ahead = (mention.shift or 0) > 0 or (tense in _AHEAD and mention.shift != -1)
    gap = (mention.weekday - base.start.weekday()) % 7
    if ahead:
        day = base.start + timedelta(days=gap or (7 if mention.shift else 0))
        return day_period(day, *how, f"the next {name} from {base.start} is {day}")
    back = (base.start.weekday() - mention.weekday) % 7
    day = base.start - timedelta(days=back or (7 if mention.shift == -1 else 0))
    return day_period(day, *how, f"the latest {name} up to {base.start} is {day}")


def _weekday_from(mention: TimeMention, base: Period, how: tuple[str, ...]) -> Period:
    """Counts "the following Friday" and "the previous Monday" from the day told of."""
    wanted = mention.weekday or 0
    if (mention.shift or 0) < 0:
        day = base.start - timedelta(days=(base.start.weekday() - wanted) % 7 or 7)
    else:
        gap = (wanted - base.end.weekday()) % 7
        day = base.end + timedelta(days=gap or (7 if mention.shift else 0))
    return day_period(day, *how, f"counted from {base.start}: {day}")


def shifted(mention: TimeMention, base: Period | None, tense: str) -> Period | None:
    """So many units before or after the base; a stretch that ends or begins there."""
    if base is None or not mention.counts_from:
        return None
    days = (base.end - base.start).days
    of_a_day = mention.unit in _HOURS or (not mention.unit and (mention.part or mention.clock))
    if days and of_a_day:
        return None
    if days > 7 and (mention.unit in _FINE or (days > 366 and mention.unit in _MIDDLE)):
        return None
    where = "the anchor" if mention.counts_from == "anchor" else "the report"
    if mention.lasting:
        return _stretch(mention, base, where)
    if (mention.part or mention.clock) and not mention.unit:
        day = base.start + timedelta(days=mention.shift or 0)
        return day_period(day, *base.how, f"{mention.words!r} is on {day}")
    if mention.shift is None:
        return _soon(mention, base, where)
    how = (*base.how, f"{mention.words!r} counts from {where} ({base})")
    shift = mention.shift - _weekend_before(mention, base, tense)
    if mention.fuzzy == "to the day":
        return day_period(stepped(base.start, shift, mention.unit), *how, "to the day")
    exact = mention.counts_from == "anchor" and not mention.words.lower().startswith("the ")
    found = moved(base, shift, mention.unit, exact)
    if found is None:
        return None
    if mention.fuzzy == "over" and mention.unit in ("month", "year", "decade", "century"):
        return _at_least(base.start, mention.shift, mention.unit, how)
    return replace(found, how=(*how, f"so {found}"))


def _weekend_before(mention: TimeMention, base: Period, tense: str) -> int:
    """1 where "the weekend", told of from Monday to Friday, is the last one."""
    told_back = mention.unit == "weekend" and mention.shift == 0 and tense != "future"
    article = mention.words.lower().startswith("the ")
    return int(told_back and article and base.start.weekday() < 5)


def _at_least(base: date, shift: int, unit: str, how: tuple[str, ...]) -> Period:
    """Places "more than a decade ago" before the day ten years ago; how long before stays open."""
    day, bound = stepped(base, shift, unit), stepped(base, shift + (shift // 2 or shift), unit)
    if shift > 0:
        told = (*how, f"so {day} or later")
        return Period(day, bound, Precision.OPEN, told, open="end")
    return Period(bound, day, Precision.OPEN, (*how, f"so {day} or earlier"), open="start")


def _soon(mention: TimeMention, base: Period, where: str) -> Period | None:
    """The same day for "hours after"; "days after" only says after."""
    if mention.unit not in _HOURS:
        return None
    how = (*base.how, f"{mention.words!r} counts from {where} ({base})", "hours: the same day")
    return replace(base, how=how)


def _stretch(mention: TimeMention, base: Period, where: str) -> Period | None:
    """From or up to the base, as in "the past 24 hours" and "within 72 hours"."""
    if mention.shift is None:
        return None
    edge = stepped(base.start if mention.shift < 0 else base.end, mention.shift, mention.unit)
    how = (*base.how, f"{mention.words!r} is counted from {where} ({base})")
    start, end = min(edge, base.start), max(edge, base.end)
    precision = Precision.YEARS if (end - start).days > 400 else Precision.DAYS
    return Period(start, end, precision, how)


def day_of_month(mention: TimeMention, base: Period | None, tense: str) -> Period | None:
    """The day that "the 15th" is: of the month told of, the last such or the next by the tense."""
    if base is None or mention.day is None or mention.month or mention.year:
        return None
    how = (f"{mention.words!r} is a day without a month", *base.how)
    if mention.unit == "month":
        months = [mention.shift or 0]
    else:
        months = [0, 1, 2] if tense in _AHEAD else [0, -1, -2]
    for step in months:
        year, month = divmod(base.start.year * 12 + base.start.month - 1 + step, 12)
        day = valid(year, month + 1, mention.day)
        if day is None or (len(months) > 1 and not _on_side(day, base, tense)):
            continue
        return day_period(day, *how, f"counted from {base.start}: {day}")
    return None


def _on_side(day: date, base: Period, tense: str) -> bool:
    return day >= base.start if tense in _AHEAD else day <= base.end
