"""In a report with a day of its own, "July of that year" is in the year that was told last."""

from collections.abc import Mapping, Sequence

from detente.model.text import Span
from detente.model.time import Period, TimeMention
from detente.resolve.tale import dated
from detente.resolve.years import in_year, is_yearless


def in_that_year(mentions: Sequence[TimeMention]) -> Mapping[Span, Period]:
    """The days of each date "of that year" that has a year told before it, "since 2009" too."""
    found: dict[Span, Period] = {}
    year: int | None = None
    for mention in mentions:
        if (period := dated(mention)) is not None:
            year = period.start.year
        elif year is not None and _points_at_a_year(mention):
            how = f"{mention.words!r}: the year told before it is {year}"
            if (placed := in_year(mention, year, how)) is not None:
                found[mention.span] = placed
    return found


def _points_at_a_year(mention: TimeMention) -> bool:
    pointing = (mention.counts_from, mention.shift, mention.unit) == ("anchor", 0, "year")
    return pointing and is_yearless(mention)
