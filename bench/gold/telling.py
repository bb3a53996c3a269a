"""A row on one line, for reading errors."""

from typing import Any

from detente.model.actor import Mention
from detente.model.place import Siting
from detente.model.statement import Claim, Commitment, Event, Incident, Measure, Tie
from detente.model.text import Span
from detente.model.time import Dated


def tell(row: Any, text: str) -> str:
    """The row in short."""
    match row:
        case Event():
            return _event(row, text)
        case Incident():
            return _incident(row, text)
        case Claim():
            voice = row.voices[0]
            said = [span.of(text) for span in row.content]
            return f"{row.kind} {row.stance} {voice.words}[{voice.cue}] {said}"
        case Commitment():
            parts = [_of(span, text) for span in (row.condition, row.act, row.fallback)]
            promised = f"{row.promisor.words} {row.condition_polarity} {parts}"
            return f"{row.kind} {row.stance} {promised}"
        case Tie():
            ends = f"{row.subject.words!r} {row.kind} {row.object.words!r}"
            return f"{ends} {row.trigger.of(text)!r} {row.stance} ended={row.ended}"
        case Measure():
            return _measure(row, text)
        case Siting():
            return f"{row.mention.of(text)!r} {row.place} {row.reason}"
        case Dated():
            return f"{row.mention.words!r} {row.timex_type} {row.timex_value} {row.period}"
    return str(row)


def _event(row: Event, text: str) -> str:
    stands = f"{row.stance} neg={row.negated} saw={row.reason.saw}"
    sides = f"{_words(row.actors)} -> {_words(row.recipients)}"
    return f"{row.type}/{row.mode} {sides} {row.trigger.of(text)!r} {stands}"


def _incident(row: Incident, text: str) -> str:
    tolls = [f"{one.side} {one.effect} {one.count} {one.count.words!r}" for one in row.tolls]
    where = row.where.words if row.where else None
    struck = f"{_words(row.targets)} {_words(row.victims)} {row.weapon_type} {tolls} at {where}"
    done = f"{row.type}/{row.stage} by {_words(row.perpetrators)} ({row.blame})"
    return f"{done} {struck} {row.trigger.of(text)!r} {row.stance} neg={row.negated}"


def _measure(row: Measure, text: str) -> str:
    subject = row.subject.words if row.subject else None
    level, change = _of(row.level, text), _of(row.change, text)
    amount = f"{row.amount} {row.unit}" if row.amount else None
    values = f"{row.direction} {amount} {level} {change} cause={_of(row.cause, text)}"
    return f"{row.quantity} of {subject} {values} {row.trigger.of(text)!r} {row.stance}"


def _words(mentions: tuple[Mention, ...]) -> list[str]:
    return [one.words for one in mentions]


def _of(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None
