"""Then in office: who acted in an office that is over on the report's day acted for it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from detente.model.actor import Actor, Mention, Resolution
from detente.model.names import tokens
from detente.model.statement import Event, Statement
from detente.model.text import Span
from detente.model.time import Period
from detente.resolve.office_holders import Person
from detente.resolve.officials import Standing, find_persons, official, standing
from detente.resolve.phrase import take_apart

_LONGEST = 366
"""Days that a period may last and still tell who was in office."""


def in_office_then(
    statements: Iterable[Statement],
    actors: Mapping[Span, Resolution],
    periods: Mapping[Span, Period],
) -> dict[Span, Resolution]:
    """The resolutions; a former official whose act was told of a day in office holds that office.

    "President Reagan in 1981" is the president in a report of any year; a "former president" that
    the report calls so stays one.
    """
    found = dict(actors)
    for event, period in _dated(statements, periods):
        for mention in (*event.actors, *event.recipients):
            one = actors.get(mention.span)
            if one is not None and one.actor is not None and _is_former(one.actor, mention):
                found[mention.span] = _as_of(one, one.actor, period)
    return found


def _dated(
    statements: Iterable[Statement], periods: Mapping[Span, Period]
) -> Iterator[tuple[Event, Period]]:
    for one in statements:
        if not isinstance(one, Event) or (period := periods.get(one.trigger)) is None:
            continue
        if not period.open and (period.end - period.start).days <= _LONGEST:
            yield one, period


def _is_former(actor: Actor, mention: Mention) -> bool:
    retired = actor.kind == "official" and actor.sector == "ELI"
    return retired and not take_apart(mention).former


def _as_of(one: Resolution, actor: Actor, period: Period) -> Resolution:
    """The resolution with the office held in the period, unchanged where there was none."""
    for day in (period.end.isoformat(), period.start.isoformat()):
        for person in _persons(actor):
            held = standing(person, day)
            if held.state == "holds":
                return replace(one, actor=official(person, held), reason=_reason(one, held, period))
    return one


def _persons(actor: Actor) -> Iterator[Person]:
    """The person of the tables that the actor is."""
    words = tokens(actor.name)
    matches = (match for minor in (False, True) for match in find_persons(words, minor=minor))
    same = (actor.name, actor.wikidata)
    yield from (one.person for one in matches if (one.person.name, one.person.wikidata) == same)


def _reason(one: Resolution, held: Standing, period: Period) -> str:
    return f"{one.reason}; {held.office} when it happened ({period})"
