"""Place time expressions on the calendar, with the chain of inference that leads there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from detente.model.text import Span
from detente.model.time import Period, Precision, TimeMention
from detente.resolve.calendar import day_period, parse_iso_or_date
from detente.resolve.filed import filed_on
from detente.resolve.inference import (
    dateline_year,
    inferred_day,
    inferred_years,
    named_long_ago,
)
from detente.resolve.parts import narrowed
from detente.resolve.shifts import day_of_month, shifted, weekday
from detente.resolve.tale import as_told, is_tale, told_dates
from detente.resolve.terms import InOffice
from detente.resolve.that_year import in_that_year
from detente.resolve.years import is_yearless, nearest, with_year

__all__ = ["Calendar", "parse_iso_or_date"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is known of a report's own date: given (`published`) or inferred (`reported_on`).

    `tale` is true of a tale of the past; where nothing shows when it was written, its today stays
    open.
    """

    published: date | None
    reported_on: Period | None
    years: Mapping[Span, Period]
    tale: bool = False

    @classmethod
    def of(
        cls,
        published: date | None,
        mentions: Sequence[TimeMention],
        *,
        tenses: Mapping[Span, str] | None = None,
        filed: Sequence[TimeMention] = (),
        in_office: InOffice | None = None,
    ) -> "Calendar":
        """The calendar of one report; `tenses` says "future" of the mentions that look ahead.

        `filed` are the dates of its dateline; `in_office` counts the officials named who were in
        office on a day.
        """
        if published is not None:
            known = filed_on(filed, published) or day_period(
                published, f"the report was published on {published}"
            )
            tale = is_tale(mentions, published)
            years = told_dates(mentions) if tale else in_that_year(mentions)
            return cls(published, known, {**years, **named_long_ago(mentions, published)}, tale)
        ahead = {span for span, tense in (tenses or {}).items() if tense == "future"}
        if not filed and is_tale(mentions, None):
            years = told_dates(mentions)
            due = {m.span for m in mentions if m.kind == "deadline"}
            behind = {span: day for span, day in years.items() if span not in ahead | due}
            return cls(None, inferred_day(mentions, behind), years, tale=True)
        told = [*filed, *(m for m in mentions if m.span not in ahead)]
        years = inferred_years(told, in_office)
        years |= dateline_year(filed, mentions, in_office)
        return cls(None, inferred_day([*filed, *mentions], years, filed), years)

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
        if self.tale:
            mention = as_told(mention)
            if self.published is None and mention.counts_from == "report":
                return None
        if mention.kind == "deadline" and mention.until is None:
            tense = "future"
        if (mention.year or 1) < 0:
            return None
        if mention.span in self.years and anchor is None:
            return narrowed(self.years[mention.span], mention.fuzzy, self.reported_on)
        base = self._base(mention, anchor, reference)
        try:
            for place in (with_year, self._without_year, weekday, day_of_month, shifted):
                found = place(mention, base, tense)
                if found is not None:
                    return narrowed(found, mention.fuzzy, self.reported_on)
        except (ValueError, OverflowError):  # off the calendar: before year 1 or after 9999
            return None
        return None

    def _base(
        self, mention: TimeMention, anchor: Period | None, reference: Period | None
    ) -> Period | None:
        """The time to count from: the event, the time told of, or the report's own day."""
        if mention.counts_from != "anchor":
            return self.reported_on
        base = anchor or reference
        if not self.tale and anchor is None and _is_hour(mention, base):
            return self.reported_on
        return base

    def _without_year(self, mention: TimeMention, base: Period | None, tense: str) -> Period | None:
        """A date without its year: inferred from the whole report, or by the report's day."""
        if not is_yearless(mention):
            return None
        base = base or self.reported_on
        return None if base is None else nearest(mention, base, tense)


def _is_hour(mention: TimeMention, base: Period | None) -> bool:
    """True of "at noon" where only a month or a year is told of, in which no day is known."""
    hour = bool(mention.clock or mention.part) and not mention.unit
    return hour and base is not None and base.start != base.end


def _widest(first: Period, last: Period) -> Precision:
    if first.precision == last.precision == Precision.DAY:
        return Precision.DAYS
    return Precision.YEARS if first.start.year != last.end.year else Precision.SEASON
