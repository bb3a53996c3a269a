"""Details: what each kind of statement has of its own, as table columns and as named parts."""

from collections.abc import Iterator

from detente.ledger.original import Row
from detente.model.actor import Mention
from detente.model.identity import canonical
from detente.model.statement import (
    Claim,
    Commitment,
    Event,
    Incident,
    Measure,
    Statement,
    Tie,
)
from detente.model.text import Span
from detente.model.time import TimeMention

KINDS = {
    Event: "event",
    Incident: "incident",
    Claim: "claim",
    Commitment: "commitment",
    Tie: "tie",
    Measure: "measure",
}
"""The six kinds of statement; each name is also that of a table."""

_PIECES = ("trigger", "counted_from", "act", "condition", "fallback", "weapon", "level", "change",
           "cause")  # fmt: skip
_ROWS_OF_PIECES = (("content", "content"), ("inner", "inner"), ("mentions", "named"))
_PARTIES = ("where", "promisor", "promisee", "subject", "object")
_ROWS_OF_PARTIES = (
    ("actors", "actor"),
    ("recipients", "recipient"),
    ("perpetrators", "perpetrator"),
    ("targets", "target"),
    ("victims", "victim"),
)


def kind_of(statement: Statement) -> str:
    """The name of a statement's kind; raises TypeError for a kind without a table."""
    if type(statement) not in KINDS:
        raise TypeError(f"the ledger has no table for a statement of type {type(statement)}")
    return KINDS[type(statement)]


def detail(statement: Statement) -> Row:
    """The columns of the table of the statement's own kind."""
    match statement:
        case Event():
            return _of_event(statement)
        case Incident(type=type_, stage=stage, blame=blame, weapon_type=weapon):
            return {"type": type_, "stage": stage, "blame": blame, "weapon_type": weapon}
        case Claim(kind=kind, direct=direct):
            return {"kind": kind, "direct": int(direct)}
        case Commitment(kind=kind, condition_polarity=polarity):
            return {"kind": kind, "condition_polarity": polarity}
        case Tie(kind=kind, ended=ended):
            return {"kind": kind, "ended": int(ended)}
        case Measure():
            return _of_measure(statement)
    return {}


def pieces(statement: Statement) -> Iterator[tuple[str, int, Span]]:
    """The stretches of text that a statement is made of: role, place within the role, span."""
    for field, role in _ROWS_OF_PIECES:
        for place, span in enumerate(getattr(statement, field, ())):
            yield role, place, span
    for role in _PIECES:
        span = getattr(statement, role, None)
        if span is not None:
            yield role, 0, span
    if isinstance(statement, Measure) and statement.amount is not None:
        yield "amount", 0, statement.amount.span


def mentions(statement: Statement) -> Iterator[tuple[str, int, Mention]]:
    """Who and where a statement names: role, place within the role, mention."""
    for field, role in _ROWS_OF_PARTIES:
        for place, who in enumerate(getattr(statement, field, ())):
            yield role, place, who
    for role in _PARTIES:
        who = getattr(statement, role, None)
        if who is not None:
            yield role, 0, who
    for place, voice in enumerate(statement.voices):
        if voice.mention is not None:
            yield "voice", place, voice.mention


def times(statement: Statement) -> Iterator[tuple[str, TimeMention]]:
    """When, as written: role and time expression."""
    for role in ("when", "deadline"):
        time = getattr(statement, role, None)
        if time is not None:
            yield role, time


def _of_event(event: Event) -> Row:
    return {
        "type": event.type,
        "mode": event.mode,
        "contexts": canonical(event.contexts),
        "cameo": event.cameo,
        "quad": event.quad,
        "intensity": round(float(event.intensity), 6),
    }


def _of_measure(measure: Measure) -> Row:
    amount = measure.amount
    return {
        "quantity": measure.quantity,
        "direction": measure.direction,
        "low": amount.low if amount else None,
        "best": amount.best if amount else None,
        "high": amount.high if amount else None,
        "unit": measure.unit,
    }
