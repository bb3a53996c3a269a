"""Among states: a name of a state and of a region means the state where it deals with states."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from detente.model.actor import Actor, Candidate, Resolution
from detente.model.statement import Event, Statement
from detente.model.text import Report, Span
from detente.resolve.scale import CONTEXT

_OF_A_STATE = frozenset({"", "GOV", "MIL"})


def among_states(
    report: Report, statements: Iterable[Statement], actors: Mapping[Span, Resolution]
) -> dict[Span, Resolution]:
    """The resolutions; what was read as a region and acts on a foreign state is the state so named.

    One event tells it for all mentions of those words that were read as the region.
    """
    found = dict(actors)
    for span, other in _sides(statements):
        one, facing = found.get(span), found.get(other)
        state = _state_instead(one, facing)
        if one is None or facing is None or facing.actor is None or state is None:
            continue
        words, region = span.of(report.text), one.actor
        for again in [
            s for s, r in found.items() if r.actor == region and s.of(report.text) == words
        ]:
            found[again] = _turned(found[again], state, facing.actor)
    return found


def _sides(statements: Iterable[Statement]) -> Iterator[tuple[Span, Span]]:
    """Each party of an event with one that it deals with."""
    for one in statements:
        if not isinstance(one, Event):
            continue
        for doer in one.actors:
            for other in one.recipients:
                yield doer.span, other.span
                yield other.span, doer.span


def _state_instead(one: Resolution | None, facing: Resolution | None) -> Candidate | None:
    """The state among the readings turned down for a region that faces a foreign state."""
    if one is None or facing is None or one.actor is None or facing.actor is None:
        return None
    if one.actor.kind != "region" or not _is_foreign(facing.actor, one.actor):
        return None
    states = [other for other in one.alternatives if other.actor.kind == "state"]
    own = [other for other in states if other.actor.country != facing.actor.country]
    return own[0] if len(own) == 1 else None


def _is_foreign(other: Actor, region: Actor) -> bool:
    acts = other.kind in ("state", "official", "government") or other.sector in ("GOV", "MIL")
    return acts and other.sector in _OF_A_STATE and other.country not in ("", region.country)


def _turned(one: Resolution, state: Candidate, facing: Actor) -> Resolution:
    assert one.actor is not None
    reason = (
        f"{state.actor.name!r} deals with {facing.name}, as states do, so not a region of "
        f"{one.actor.country}; {one.reason}"
    )
    others = (Candidate(one.actor, 0.3, one.reason),)
    return replace(
        one,
        actor=state.actor,
        confidence=min(CONTEXT, one.confidence),
        reason=reason,
        alternatives=others,
    )
