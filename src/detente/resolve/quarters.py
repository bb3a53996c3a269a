"""A company's report tells of one quarter: "the quarter", and "a year earlier" the same of then."""

from dataclasses import dataclass, replace

from detente.model.time import Period, TimeMention

_QUARTERS = 4  # to a year
_NEAR = 700  # characters after a quarter in which "a year earlier" still means one


@dataclass(frozen=True, slots=True)
class Reported:
    """The quarter that is reported on, and where it was last told of."""

    period: Period | None = None
    at: int = 0

    def counted(self, mention: TimeMention) -> TimeMention:
        """Takes "a year earlier" and "a year ago" as four quarters before the one reported on."""
        if mention.unit == "quarter" and mention.year and not mention.quarter:
            return self._in_year(mention)
        near = self.period is not None and mention.span.start - self.at < _NEAR
        back = (mention.unit, mention.shift) == ("year", -1) and not mention.fuzzy
        said = mention.words.lower().startswith(("a year", "one year", "year-"))
        if not (near and back and said) or mention.lasting:
            return mention
        return replace(mention, unit="quarter", shift=-_QUARTERS, counts_from="anchor")

    def _in_year(self, mention: TimeMention) -> TimeMention:
        """Takes "the 1988 quarter" as that of 1988; as the year where no quarter is told of."""
        if self.period is None:
            return replace(mention, unit="")
        return replace(mention, quarter=(self.period.start.month + 2) // 3)

    def after(self, mention: TimeMention, period: Period | None) -> "Reported":
        """What is reported on after a mention: a year or "nine months" ends the talk of it."""
        if mention.quarter and period is not None:
            return Reported(period, mention.span.end)
        months = mention.unit == "month" and (mention.lasting or mention.kind == "duration")
        if months or (mention.year and not mention.month):
            return NO_QUARTER
        return replace(self, at=mention.span.end) if of_a_quarter(mention) else self


NO_QUARTER = Reported()


def of_a_quarter(mention: TimeMention) -> bool:
    """True of "the quarter" and "the year-ago quarter", which count from the one reported on."""
    return mention.unit == "quarter" and mention.counts_from == "anchor"
