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
    `fuzzy` holds early, mid, late, about, more than …; `until` is the second date of a range.
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
    """Days from start to end, both included; `how` is the chain of inference, first step first."""

    start: date
    end: date
    precision: Precision
    how: tuple[str, ...] = ()

    def overlaps(self, other: "Period") -> bool:
        """True where the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def __str__(self) -> str:
        """An ISO prefix where one fits (2010-03-29, 2010-03, 2010), else an ISO interval."""
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
    (2010-03-29, 2010-W13, 199, P3D, PRESENT_REF), X where unknown; that of a stretch with two ends
    is an ISO interval of both (2001/2004).
    """

    mention: TimeMention
    period: Period | None
    timex_type: str
    timex_value: str
