"""Chronology: when each event of a report happened, by its own words or through another event."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from detente.model.actor import Mention
from detente.model.reading import Extraction
from detente.model.statement import Commitment, Event, Measure, Tie
from detente.model.text import PassageKind, Report, Span
from detente.model.time import Period, TimeMention
from detente.resolve.attacks import date_attacks
from detente.resolve.open_ends import opened
from detente.resolve.retold import PLACED, is_day, told_again, told_in_turn
from detente.resolve.terms import in_office
from detente.resolve.times import Calendar

_ROUNDS = 3


def calendar_of(
    report: Report, extraction: Extraction, mentions: Sequence[Mention] = ()
) -> Calendar:
    """The calendar of a report: its day as given, or as its own dates show it.

    A heading never tells the day. The officials among `mentions` help to tell the year.
    """
    headings = [one.span for one in report.passages if one.kind is PassageKind.HEADING]
    times = [
        time
        for time in extraction.times
        if time.year or not any(span.holds(time.span) for span in headings)
    ]
    return Calendar.of(
        report.published_on,
        times,
        tenses=extraction.tenses,
        filed=extraction.filed,
        in_office=in_office(mentions) if report.published_on is None else None,
    )


def date_statements(
    calendar: Calendar, extraction: Extraction, countries: Mapping[Span, str]
) -> dict[Span, Period]:
    """Periods by the trigger span of an event, incident, tie or measure, or by that of a deadline.

    `countries` are those of the resolved mentions. An event without a period is left out: the
    report does not say when it was.
    """
    events = [one for one in extraction.statements if isinstance(one, Event)]
    found = dict(_by_own_words(calendar, events, extraction.tenses))
    by_trigger = {event.trigger: event for event in events}
    for _ in range(_ROUNDS):
        before = len(found)
        found = {**dict(_by_anchor(calendar, extraction, events, found)), **found}
        found = {**dict(_by_reference(calendar, events, found)), **found}
        found = {**dict(told_in_turn(extraction, by_trigger, found, countries)), **found}
        found = {**dict(told_again(calendar, events, found, countries)), **found}
        if len(found) == before:
            break
    found = {**dict(_by_own_words(calendar, _held(extraction), extraction.tenses)), **found}
    found |= dict(date_attacks(calendar, extraction, found))
    return found | dict(_deadlines(calendar, extraction))


def _held(extraction: Extraction) -> list[Tie | Measure]:
    return [one for one in extraction.statements if isinstance(one, Tie | Measure)]


def _by_own_words(
    calendar: Calendar, told: Sequence[Event | Tie | Measure], tenses: Mapping[Span, str]
) -> Iterator[tuple[Span, Period]]:
    for one in told:
        if one.when is None or (isinstance(one, Event) and one.counted_from is not None):
            continue
        tense = "future" if one.time == "future" else tenses.get(one.when.span, "past")
        period = calendar.period(one.when, tense)
        if period is not None:
            yield one.trigger, opened(one.when, period, calendar.reported_on)


def _by_anchor(
    calendar: Calendar, extraction: Extraction, events: list[Event], found: Mapping[Span, Period]
) -> Iterator[tuple[Span, Period]]:
    """Dates A by "four days after B" from B, or B from A where only A is dated."""
    for event in events:
        if event.when is None or event.counted_from is None:
            continue
        anchor = _anchor(calendar, extraction, event.counted_from, found)
        if anchor is not None:
            period = calendar.period(event.when, "past", anchor=anchor)
            if period is not None:
                yield event.trigger, period
        elif event.trigger in found:
            target = next((one for one in events if one.trigger.meets(event.counted_from)), None)
            back = calendar.period(_turned(event.when), "past", anchor=found[event.trigger])
            if target is not None and back is not None:
                how = (*back.how, f"counted back from the event at {event.trigger}")
                yield target.trigger, replace(back, how=how)


def _anchor(
    calendar: Calendar, extraction: Extraction, counted_from: Span, found: Mapping[Span, Period]
) -> Period | None:
    """When the act was that another counts from: an event, or a date."""
    time = next((one for one in extraction.times if one.span == counted_from), None)
    if time is not None:
        return calendar.period(time, extraction.tenses.get(time.span, "past"))
    return next((found[span] for span in found if span.meets(counted_from)), None)


def _by_reference(
    calendar: Calendar, events: list[Event], found: Mapping[Span, Period]
) -> Iterator[tuple[Span, Period]]:
    """Dates "four days earlier" and "the next day" from the last dated event told before."""
    last: Event | None = None
    for event in sorted(events, key=lambda one: one.trigger):
        when = event.when
        floats = when is not None and event.counted_from is None and when.counts_from == "anchor"
        if when is not None and floats and event.trigger not in found and last is not None:
            period = calendar.period(when, "past", reference=found[last.trigger])
            if period is not None:
                step = f"the last dated event before is that of characters {last.trigger}"
                yield event.trigger, replace(period, how=(step, *period.how))
        is_past = event.trigger in found and event.time == "past" and event.stance in PLACED
        if is_past and not floats and is_day(found[event.trigger]):
            last = event


def _turned(when: TimeMention) -> TimeMention:
    return replace(when, shift=-when.shift if when.shift is not None else None)


def _deadlines(calendar: Calendar, extraction: Extraction) -> Iterator[tuple[Span, Period]]:
    for one in extraction.statements:
        if isinstance(one, Commitment) and one.deadline is not None:
            period = calendar.period(one.deadline, "future")
            if period is not None:
                yield one.deadline.span, period
