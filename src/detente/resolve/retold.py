"""Retold: an act without a date that goes on from a dated one, or is told again."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from detente.model.actor import Mention
from detente.model.reading import Extraction
from detente.model.statement import Event
from detente.model.text import Span
from detente.model.time import Period, Precision
from detente.resolve.times import Calendar

PLACED = frozenset({"asserted", "reported", "denied", "doubted", "possible", "probable"})
_TOLD = frozenset({"asserted", "reported"})
_RECENT_DAYS = 14
_VERBAL_COOPERATION = 1


def told_in_turn(
    extraction: Extraction,
    events: Mapping[Span, Event],
    found: Mapping[Span, Period],
    countries: Mapping[Span, str],
) -> Iterator[tuple[Span, Period]]:
    """An act without a date, told right after one with its day, happened that day.

    It must be of the same kind or go on with one of the same parties.
    """
    for run in extraction.in_turn:
        told: tuple[Event, Period] | None = None
        for event in (events[trigger] for trigger in run if trigger in events):
            period = found.get(event.trigger)
            if period is not None:
                told = (event, period) if is_day(period) else None
            elif told is not None and _follows(told[0], event, countries):
                step = f"no date of its own: told right after an event of {told[1].start}"
                yield event.trigger, replace(told[1], how=(*told[1].how, step))
            elif event.when is not None:
                told = None


def _follows(last: Event, event: Event, countries: Mapping[Span, str]) -> bool:
    if event.when is not None or event.stance not in _TOLD:
        return False
    vague = last.when is not None and last.when.counts_from == "anchor" and not last.when.shift
    parties = _of((*last.actors, *last.recipients), countries)
    goes_on = bool(parties & _of((*event.actors, *event.recipients), countries))
    return last.type == event.type or (goes_on and not vague)


def is_day(period: Period) -> bool:
    """True for a period of one day."""
    return period.precision is Precision.DAY


def told_again(
    calendar: Calendar,
    events: list[Event],
    found: Mapping[Span, Period],
    countries: Mapping[Span, str],
) -> Iterator[tuple[Span, Period]]:
    """An undated act is the report's one recent act of its kind, told again.

    That holds of attacks on one country, and of an offer or the like between the same two from
    which another act counts ("the offer came four days after …").
    """
    counted = [one.counted_from for one in events if one.counted_from is not None]
    for event in events:
        if event.trigger in found or not _is_dateless(event):
            continue
        is_base = any(span.meets(event.trigger) for span in counted)
        alike = _same_attack if _is_told_again(event) else _same_gesture if is_base else None
        if alike is None:
            continue
        told = [one for one in events if one.trigger in found and alike(one, event, countries)]
        recent = [
            (found[one.trigger], one) for one in told if _is_recent(calendar, found[one.trigger])
        ]
        if not recent:
            continue
        period, one = min(recent, key=lambda pair: (pair[0].end - pair[0].start, pair[1].trigger))
        if all(period.overlaps(other) for other, _ in recent):
            how = (f"told again: the {one.type} event of characters {one.trigger}", *period.how)
            yield event.trigger, replace(period, how=how)


def _is_dateless(event: Event) -> bool:
    return event.when is None or event.counted_from is not None


def _is_told_again(event: Event) -> bool:
    return event.type == "ASSAULT" and event.stance in PLACED and event.time == "past"


def _same_attack(one: Event, other: Event, countries: Mapping[Span, str]) -> bool:
    """Both are attacks that took place, on people or places of one country."""
    if one is other or one.type != other.type or one.stance not in PLACED:
        return False
    return bool(_of(one.recipients, countries) & _of(other.recipients, countries))


def _same_gesture(one: Event, other: Event, countries: Mapping[Span, str]) -> bool:
    """Both are words of goodwill that took place, from one country to the same other."""
    if one is other or not one.quad == other.quad == _VERBAL_COOPERATION:
        return False
    if one.stance not in _TOLD or one.time != "past":
        return False
    return bool(
        _of(one.actors, countries) & _of(other.actors, countries)
        and _of(one.recipients, countries) & _of(other.recipients, countries)
    )


def _of(mentions: tuple[Mention, ...], countries: Mapping[Span, str]) -> set[str]:
    return {countries.get(mention.span, "") for mention in mentions} - {""}


def _is_recent(calendar: Calendar, period: Period) -> bool:
    told = calendar.reported_on
    return told is not None and abs((told.end - period.start).days) <= _RECENT_DAYS
