"""Every time expression of a report with its days, also those that date no statement."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from detente.model.reading import Extraction
from detente.model.statement import Event
from detente.model.text import Span
from detente.model.time import Dated, Period, TimeMention
from detente.resolve.bygone import with_bygone_year
from detente.resolve.quarters import NO_QUARTER, of_a_quarter
from detente.resolve.times import Calendar
from detente.resolve.timex import ends, is_length, timex_type, timex_value


def date_expressions(
    calendar: Calendar, extraction: Extraction, found: Mapping[Span, Period]
) -> tuple[Dated, ...]:
    """The expressions in text order, those of the dateline too; of a stretch both ends.

    `found` are the periods of the statements, by trigger.
    """
    return tuple(_dated(calendar, extraction, _by_events(extraction, found)))


def _dated(
    calendar: Calendar, extraction: Extraction, known: Mapping[TimeMention, Period | None]
) -> Iterator[Dated]:
    own = told = calendar.reported_on
    bygone = 0  # the year before our era that is told of
    quarter = NO_QUARTER
    filed = {mention.span for mention in extraction.filed}
    for mention in sorted({*extraction.filed, *extraction.times}, key=lambda one: one.span):
        tense = "past" if mention.span in filed else extraction.tenses.get(mention.span, "")
        first: Period | None = None
        for written in map(_set_ahead, ends(mention)) if tense == "future" else ends(mention):
            end = (bygone and with_bygone_year(written, bygone)) or written
            if of_a_quarter(end) and quarter.period is None:
                continue
            end = quarter.counted(end)
            period = known.get(end)
            if _hangs_on_an_act(end):
                period = None
            elif period is None and not (told is own and _floats(end)):
                base = quarter.period if of_a_quarter(end) else told
                period = calendar.period(end, tense, reference=base)
                if first is not None and period is not None and period.end < first.start:
                    period = calendar.period(end, "future", reference=told)
            if end.year:
                bygone = min(end.year, 0)
            yield Dated(end, period, timex_type(end), timex_value(end, period))
            told = _told(end, period) or told
            quarter = quarter.after(end, period)
            first = period


def _set_ahead(mention: TimeMention) -> TimeMention:
    """Takes "will leave in three weeks" as the week that comes then, no length."""
    if mention.kind != "duration" or mention.bound != "in" or mention.shift is None:
        return mention
    return replace(mention, kind="date", lasting=False, counts_from="report")


def _hangs_on_an_act(mention: TimeMention) -> bool:
    """True of "four days after the truce": it is a length, and dates what the sentence tells."""
    if mention.lasting or mention.counts_from != "anchor":
        return False
    return is_length(mention)


def _floats(mention: TimeMention) -> bool:
    """True of "three days later" where nothing is told yet that it could count from."""
    return mention.counts_from == "anchor" and (mention.shift or 0) > 0


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
    return None if period is None or period.open or mention.lasting else period
