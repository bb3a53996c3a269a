"""Weigh: how sure a row is once it is known who its parties are.

A row is right only if its actors are: one whose parties stay open, or were guessed, is less sure.
The factors are in vocabulary/confidence.yaml.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from detente.model.actor import Mention, Resolution
from detente.model.statement import Claim, Commitment, Event, Statement, Tie, VoiceKind
from detente.model.text import Span
from detente.model.vocabulary import yaml_file
from detente.resolve.scale import CONTEXT
from detente.resolve.unspecific import unspecific_in

_TALK = frozenset({1, 3})
_ARMED = frozenset({"REB", "UAF", "PRM"})


def weighed(statement: Statement, actors: Mapping[Span, Resolution]) -> Statement:
    """The statement with its confidence (0 to 1) lowered for parties left open or guessed."""
    factor, nobody = 1.0, unspecific_in([statement])
    for side in _sides(statement):
        factor *= _factor(side, actors, nobody)
        if isinstance(statement, Event):
            factor *= _of_event(side, actors, nobody)
    if isinstance(statement, Event) and not _is_between_countries(statement, actors):
        factor *= _factors()["within"]
        if statement.quad in _TALK and _is_on_own_country(statement, actors):
            factor *= _factors()["own"]
    if factor == 1.0:
        return statement
    return replace(statement, confidence=round(statement.confidence * factor, 2))


def _is_between_countries(event: Event, actors: Mapping[Span, Resolution]) -> bool:
    """True where parties of two countries are named, or an armed group is one of them."""
    parties = [actors.get(one.span) for one in (*event.actors, *event.recipients)]
    known = [one.actor for one in parties if one is not None and one.actor is not None]
    if any(actor.sector in _ARMED for actor in known):
        return True
    return len({actor.country for actor in known} - {""}) > 1


def _is_on_own_country(event: Event, actors: Mapping[Span, Resolution]) -> bool:
    """True where an official of a state is read as speaking to that very state."""
    sides = [
        {
            (one.actor.country, one.actor.sector)
            for m in side
            if (one := actors.get(m.span)) and one.actor
        }
        for side in (event.actors, event.recipients)
    ]
    doers, others = sides
    return bool(doers) and others == {(country, "") for country, _ in doers}


def _sides(statement: Statement) -> list[Sequence[Mention]]:
    match statement:
        case Event():
            return [statement.actors, statement.recipients]
        case Commitment():
            return [[statement.promisor]]
        case Tie():
            # A side that nobody knows is no fault; a pronoun that points to nobody is.
            return [[one] for one in (statement.subject, statement.object) if one.is_bare_pronoun]
        case Claim() if statement.voices[0].mention and statement.voices[0].kind is VoiceKind.NAMED:
            return [[statement.voices[0].mention]]
    return []


def _factor(
    side: Sequence[Mention], actors: Mapping[Span, Resolution], nobody: frozenset[Span]
) -> float:
    """1 for a side that is empty or well resolved; things that were struck need no actor."""
    acting = [one for one in side if one.used_as == "actor"]
    found = [actors.get(one.span) for one in acting if one.name or one.span not in nobody]
    if any(one is None or one.actor is None for one in found):
        return _factors()["open"]
    if any(one is not None and one.confidence < CONTEXT for one in found):
        return _factors()["guessed"]
    return 1.0


def _of_event(
    side: Sequence[Mention], actors: Mapping[Span, Resolution], nobody: frozenset[Span]
) -> float:
    """What an event is less sure for a side left open, or told by a pronoun."""
    if _factor(side, actors, nobody) == _factors()["open"]:
        return _factors()["unknown"]
    pointing = any(one.is_bare_pronoun for one in side if one.used_as == "actor")
    return _factors()["pointing"] if pointing else 1.0


@cache
def _factors() -> dict[str, float]:
    factors: dict[str, float] = yaml_file("confidence.yaml")["parties"]
    return factors
