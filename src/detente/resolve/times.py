"""Place time expressions on the calendar, with the chain of inference that leads there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from detente.model.text import Span
from detente.model.time import Period, Precision, TimeMention
from detente.resolve.calendar import (
    MONTHS,
    WEEKDAYS,
    day_period,
    decade_of,
    moved,
    narrowed,
    of_month,
    of_quarter,
    of_season,
    parse_iso_or_date,
    valid,
    year_of,
)

__all__ = ["Calendar", "parse_iso_or_date"]

_REACH = 10  # years after the latest dated day in which a day without a year is looked for
_DATED = "is the latest day that the report dates"


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is known of a report's own date: given (`published`) or inferred (`reported_on`)."""

    published: date | None
    reported_on: Period | None
    years: Mapping[Span, Period]

    @classmethod
    def of(
        cls,
        published: date | None,
        mentions: Sequence[TimeMention],
        *,
        tenses: Mapping[Span, str] | None = None,
    ) -> "Calendar":
        """The calendar of one report; `tenses` says "future" of the mentions that look ahead."""
        if published is not None:
            known = day_period(published, f"the report was published on {published}")
            return cls(published, known, {})
        ahead = {span for span, tense in (tenses or {}).items() if tense == "future"}
        years = _inferred_years([m for m in mentions if m.span not in ahead])
        return cls(None, _inferred_day(mentions, years), years)

    def period(
        self,
        mention: TimeMention,
        tense: str = "past",
        anchor: Period | None = None,
        reference: Period | None = None,
    ) -> Period | None:
        """The days that `mention` means, or None where the report does not say enough.

        `anchor` is when the event happened that "after" or "before" counts from; `reference` is
        the time that the surrounding sentences tell of, for "that day", "a week later".
        """
        found = self._placed(mention, tense, anchor, reference)
        if found is None or mention.until is None:
            return found
        last = self._placed(mention.until, tense, anchor, reference)
        if last is None or last.end < found.start:
            return found
        how = (*found.how, *last.how, "a stretch from the first to the last")
        return Period(found.start, last.end, _widest(found, last), how)

    def _placed(
        self, mention: TimeMention, tense: str, anchor: Period | None, reference: Period | None
    ) -> Period | None:
        if mention.kind in ("set", "reference"):
            return None
        base = (anchor or reference) if mention.counts_from == "anchor" else self.reported_on
        for place in (_absolute, self._without_year, _weekday, _shifted):
            found = place(mention, base, tense)
            if found is not None:
                return narrowed(found, mention.fuzzy)
        return None

    def _without_year(self, mention: TimeMention, base: Period | None, tense: str) -> Period | None:
        """A month, a day of a month, a season or a quarter whose year is left out."""
        if mention.year or not (mention.month or mention.season or mention.quarter):
            return None
        if mention.span in self.years:
            return self.years[mention.span]
        base = base or self.reported_on
        return None if base is None else _nearest(mention, base, tense)


def _absolute(mention: TimeMention, base: Period | None, tense: str) -> Period | None:
    """What the words give in full."""
    year = mention.year
    if year is None:
        return None
    how = f"{mention.words!r} is a full date"
    if mention.fuzzy == "day or month first":
        how = f"{mention.words!r} read month first; it could be day first"
    if mention.named:
        how = f"{mention.words!r} is the name of {date(year, mention.month or 1, mention.day or 1)}"
    return _in_year(mention, year, how)


def _in_year(mention: TimeMention, year: int, how: str) -> Period | None:
    """The day, month, season, quarter, year, decade or century that `mention` is in `year`."""
    if mention.month and mention.day:
        day = valid(year, mention.month, mention.day)
        return day_period(day, how) if day else None
    if mention.month:
        return of_month(year, mention.month, how)
    if mention.season:
        return of_season(year, mention.season, how)
    if mention.quarter:
        return of_quarter(year, mention.quarter, how)
    if mention.unit in ("decade", "century"):
        return decade_of(year, mention.unit, how)
    return year_of(year, how)


def _nearest(mention: TimeMention, base: Period, tense: str) -> Period | None:
    """In the direction of the tense from the report's day, over New Year where need be."""
    how = f"{mention.words!r} has no year"
    today = base.start.year
    if mention.unit == "year" and mention.shift is not None:
        told = (how, *base.how, f"counted from {today}: {today + mention.shift}")
        found = _in_year(mention, today + mention.shift, how)
        return replace(found, how=told) if found else None
    near = [p for step in (-4, -1, 0, 1, 4) if (p := _in_year(mention, today + step, how))]
    ahead = (mention.shift or 0) > 0 or (tense == "future" and (mention.shift or 0) == 0)
    if ahead:
        chosen = min((p for p in near if p.end >= base.start), key=_start, default=None)
    else:
        chosen = max((p for p in near if p.start <= base.end), key=_start, default=None)
    if chosen is None:
        return None
    side = "the next from" if ahead else "the latest up to"
    return replace(chosen, how=(how, *base.how, f"{side} {base.end} is {chosen}"))


def _start(period: Period) -> date:
    return period.start


def _weekday(mention: TimeMention, base: Period | None, tense: str) -> Period | None:
    """The weekday nearest to the report's day: back for what happened, on for what will."""
    if mention.weekday is None or mention.month or base is None:
        return None
    name = WEEKDAYS[mention.weekday]
    how = (f"{mention.words!r} is a {name} without a date", *base.how)
    if mention.counts_from == "anchor":
        return _weekday_from(mention, base, how)
    inferred = any(step.endswith(_DATED) for step in base.how)
    if inferred and mention.shift is None:
        monday = base.start - timedelta(days=base.start.weekday())
        day = monday + timedelta(days=mention.weekday)
        return day_period(day, *how, f"so {day}, in the same week")
    ahead = (mention.shift or 0) > 0 or (tense == "future" and mention.shift != -1)
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


def _shifted(mention: TimeMention, base: Period | None, tense: str) -> Period | None:
    """So many units before or after the base; a stretch that ends or begins there."""
    if base is None or not mention.counts_from:
        return None
    where = "the anchor" if mention.counts_from == "anchor" else "the report"
    if mention.lasting:
        return _stretch(mention, base, where)
    if mention.part and not mention.unit:
        day = base.start + timedelta(days=mention.shift or 0)
        return day_period(day, *base.how, f"{mention.words!r} is on {day}")
    if mention.shift is None:
        return _soon(mention, base, where)
    how = (*base.how, f"{mention.words!r} counts from {where} ({base})")
    found = moved(base, mention.shift, mention.unit, bool(mention.counts_from == "anchor"))
    if found is None:
        return None
    if mention.fuzzy == "over" and mention.unit in ("year", "decade", "century"):
        return _at_least(found, mention.shift, mention.unit, how)
    return replace(found, how=(*how, f"so {found}"))


def _at_least(found: Period, shift: int, unit: str, how: tuple[str, ...]) -> Period:
    """Places "more than a decade ago" in that year or up to half as long again before."""
    more = max(1, abs(shift) * {"decade": 10, "century": 100}.get(unit, 1) // 2)
    if shift > 0:
        later = found.end.replace(year=found.end.year + more)
        return Period(found.start, later, Precision.OPEN, (*how, f"so {found.start} or later"))
    earlier = found.start.replace(year=max(1, found.start.year - more))
    return Period(earlier, found.end, Precision.OPEN, (*how, f"so {found.end} or earlier"))


def _soon(mention: TimeMention, base: Period, where: str) -> Period | None:
    """The same day for "hours after"; "days after" only says after."""
    if mention.unit not in ("hour", "minute", "second"):
        return None
    how = (*base.how, f"{mention.words!r} counts from {where} ({base})", "hours: the same day")
    return replace(base, how=how)


def _stretch(mention: TimeMention, base: Period, where: str) -> Period | None:
    """From or up to the base, as in "the past 24 hours" and "within 72 hours"."""
    if mention.shift is None:
        return None
    edge = moved(replace(base, precision=Precision.DAY), mention.shift, mention.unit, True)
    if edge is None:
        return None
    how = (*base.how, f"{mention.words!r} is counted from {where} ({base})")
    start, end = min(edge.start, base.start), max(edge.end, base.end)
    precision = Precision.YEARS if (end - start).days > 400 else Precision.DAYS
    return Period(start, end, precision, how)


def _widest(first: Period, last: Period) -> Precision:
    if first.precision == last.precision == Precision.DAY:
        return Precision.DAYS
    return Precision.YEARS if first.start.year != last.end.year else Precision.SEASON


def _inferred_years(mentions: Sequence[TimeMention]) -> dict[Span, Period]:
    """Years for days and months without one, from weekdays and the other dates of the report."""
    open_dates = [
        m for m in mentions if m.month and not m.year and m.shift is None and m.kind != "set"
    ]
    full = [p for m in mentions if (p := _past_date(m)) is not None]
    latest = max(full, key=lambda period: period.end, default=None)
    found: dict[Span, Period] = {}
    if latest is None:
        return found
    pinned = [m for m in open_dates if m.weekday is not None and m.day]
    for mention in pinned:
        period = _by_weekday(mention, latest)
        if period is not None:
            found[mention.span] = period
    known = max(found.values(), key=lambda period: period.end, default=None)
    for mention in open_dates:
        if mention.span not in found:
            period = _nearest(mention, known, "past") if known else _first_from(mention, latest)
            if period is not None:
                found[mention.span] = period
    return found


def _past_date(mention: TimeMention) -> Period | None:
    """A date with a year that bounds the report's date from below."""
    if mention.kind not in ("date", "time") or mention.unit in ("decade", "century"):
        return None
    return _absolute(mention, None, "past") if mention.year else None


def _by_weekday(mention: TimeMention, latest: Period) -> Period | None:
    """The first year from the latest other date on in which the day has that weekday."""
    month, day, weekday = mention.month or 1, mention.day or 1, mention.weekday or 0
    first = latest.start.year
    fits = [
        found
        for year in range(first - 6, first + _REACH + 1)
        if (found := valid(year, month, day)) and found.weekday() == weekday
    ]
    later = [found for found in fits if found >= latest.start]
    if not later:
        return None
    years = ", ".join(str(found.year) for found in fits)
    return day_period(
        later[0],
        f"{mention.words!r} has no year",
        f"{WEEKDAYS[weekday]}s on {day} {MONTHS[month - 1]}: {years}",
        f"latest other date in the report is {latest}",
        f"so {later[0].year}",
    )


def _first_from(mention: TimeMention, latest: Period) -> Period | None:
    """Without a weekday: the first such day or month on or after the latest other date."""
    how = f"{mention.words!r} has no year and no weekday to check it by"
    for year in range(latest.start.year, latest.start.year + 2):
        period = _in_year(mention, year, how)
        if period is not None and period.end >= latest.start:
            told = (how, f"latest other date in the report is {latest}", f"so {period.start.year}")
            return replace(period, how=told)
    return None


def _inferred_day(mentions: Sequence[TimeMention], years: Mapping[Span, Period]) -> Period | None:
    """The report's day: the latest that is written without a year or with its weekday."""
    near = [period for period in years.values() if period.precision is Precision.DAY]
    near += [
        period
        for m in mentions
        if m.year and m.weekday is not None and m.day and (period := _past_date(m))
    ]
    latest = max(near, key=lambda period: period.end, default=None)
    if latest is None:
        return None
    return replace(latest, how=(*latest.how, f"{latest.start} {_DATED}"))
