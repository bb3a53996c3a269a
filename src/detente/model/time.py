"""TimeMention: when, as written. Period: the days that means. Dated: one with the other."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from detente.model.text import Span


class Precision(StrEnum):
    """How exact a period is."""

    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    YEARS = "years"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression as written, taken apart but not yet placed on the calendar.

    Fields that the words do not give are None or empty. `month` 1-12; `weekday` 0 (Monday) to 6;
    `shift` and `unit` hold "four days after" as (+4, "day") and "last week" as (-1, "week");
    `counts_from` is "report" (ago, last week), "anchor" (after something) or empty (absolute);
    `fuzzy` holds the part that is meant (start, mid, end, earlier, later, first half …) or how
    exact the number is (about, under, over, few); `bound` the since, before or after that stands
    before the words, "aside" where they only tell which one is meant (the 1925 protocol); `until`
    is the second date of a range.
    `kind` is date, time (with a part of the day or a clock), duration, deadline (by, until,
    within), set (every year) or reference (now, recently). `unit` is also the grain of a date
    that the other fields do not show: (1990, "decade"). `part` is a TIMEX3 part of the day (MO),
    `clock` an hour ("17:30"), `season` a TIMEX3 season (SU), `named` what the day is known by.
    `lasting` is true where the words give a length (for three years, within 72 hours).
    """

    span: Span
    words: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    unit: str = ""
    counts_from: str = ""
    fuzzy: str = ""
    bound: str = ""
    kind: str = "date"
    until: "TimeMention | None" = None
    part: str = ""
    clock: str = ""
    season: str = ""
    quarter: int | None = None
    named: str = ""
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """Days from start to end, both included; `how` is the chain of inference, first step first.

    `open` names the end that the words leave open: "end" after "after 2014", "start" before
    "before 1990" or "more than a decade ago". Such a period has the precision OPEN, and the open
    end holds a bound for filters and lists to work with (the report's day where it lies on that
    side, else a stretch as long as the one named), which nobody stated; it is shown as "..".
    """

    start: date
    end: date
    precision: Precision
    how: tuple[str, ...] = ()
    open: str = ""

    def overlaps(self, other: "Period") -> bool:
        """True where the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def __str__(self) -> str:
        """An ISO prefix where one fits (2010-03-29, 2010-03, 2010), else an ISO interval.

        An open end is written "..", as in 2015-01-01/.. (ISO 8601-2).
        """
        if self.open:
            return f"{self.start}/.." if self.open == "end" else f"../{self.end}"
        if self.start == self.end:
            return self.start.isoformat()
        whole = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}.get(self.precision)
        if whole and self.start.isoformat()[:whole] == self.end.isoformat()[:whole]:
            return self.start.isoformat()[:whole]
        return f"{self.start}/{self.end}"


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression with what was decided of it.

    `period` is None for lengths (three years), for sets (every year) and where the report does not
    say enough. `timex_type` is DATE, TIME, DURATION or SET; `timex_value` its TIMEX3 value
    (2010-03-29, 2010-W13, 199, P3D, PRESENT_REF), X where unknown. Each end of "from 2001 to 2004"
    is an expression of its own. The days are those that the words name: of "since 2008" the year
    2008; that the act goes on from there is in the period of the act.
    """

    mention: TimeMention
    period: Period | None
    timex_type: str
    timex_value: str
