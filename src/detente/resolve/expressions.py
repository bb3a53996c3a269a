"""Every time expression of a report with its days, also those that date no statement."""

from collections.abc import Iterator, Mapping

from detente.model.reading import Extraction
from detente.model.statement import Event
from detente.model.text import Span
from detente.model.time import Dated, Period, Precision, TimeMention
from detente.resolve.times import Calendar
from detente.resolve.timex import timex_type, timex_value

_VAGUE = frozenset({Precision.OPEN, Precision.YEARS})


def date_expressions(
    calendar: Calendar, extraction: Extraction, found: Mapping[Span, Period]
) -> tuple[Dated, ...]:
    """The expressions in text order; `found` are the periods of the statements, by trigger."""
    return tuple(_dated(calendar, extraction, _by_events(extraction, found)))


def _dated(
    calendar: Calendar, extraction: Extraction, known: Mapping[TimeMention, Period | None]
) -> Iterator[Dated]:
    told = calendar.reported_on
    for mention in extraction.times:
        tense = "future" if mention.span in extraction.ahead else "past"
        if mention in known:
            period = known[mention]
        else:
            period = calendar.period(mention, tense, reference=told)
        yield Dated(mention, period, timex_type(mention), timex_value(mention, period))
        told = _told(mention, period) or told


def _by_events(
    extraction: Extraction, found: Mapping[Span, Period]
) -> dict[TimeMention, Period | None]:
    """What dates an event and counts from another means the days that were found for it."""
    events = (one for one in extraction.statements if isinstance(one, Event))
    return {
        one.when: found.get(one.trigger)
        for one in events
        if one.when is not None and one.when.counts_from == "anchor"
    }


def _told(mention: TimeMention, period: Period | None) -> Period | None:
    """What later words such as "that day" may count from."""
    if period is None or period.precision in _VAGUE or mention.lasting:
        return None
    return period
