"""Apart: nobody acts on himself, so one of two sides that were taken for the same is mistaken."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from detente.model.actor import Mention, Resolution
from detente.model.statement import Event, Statement
from detente.model.text import Span
from detente.resolve.scale import OPEN

_SINGLE = frozenset({"official", "state", "igo", "armed-group", "agency", "party"})


def set_apart(
    statements: Iterable[Statement], actors: Mapping[Span, Resolution]
) -> dict[Span, Resolution]:
    """The resolutions, the less sure of two equal sides of an event left open."""
    found = dict(actors)
    for one in statements:
        if not isinstance(one, Event):
            continue
        for doer in one.actors:
            for other in one.recipients:
                if (wrong := _mistaken(doer, other, found)) is not None:
                    found[wrong.span] = _opened(wrong, found[wrong.span])
    return found


def _mistaken(doer: Mention, other: Mention, found: Mapping[Span, Resolution]) -> Mention | None:
    """The one of two equal sides that only points to whom it means; none where neither does."""
    left, right = found.get(doer.span), found.get(other.span)
    if left is None or right is None or left.actor is None or right.actor is None:
        return None
    if left.actor.id != right.actor.id or left.actor.kind not in _SINGLE:
        return None
    pointing = [one for one in (doer, other) if _points(one)]
    if len(pointing) == 1:
        return pointing[0]
    return min((doer, other), key=lambda one: found[one.span].confidence) if pointing else None


def _points(one: Mention) -> bool:
    """A pronoun or a noun without a name: "it", "the president"."""
    return one.antecedent is not None or not one.name


def _opened(one: Mention, before: Resolution) -> Resolution:
    reason = f"{one.words!r} cannot be the other side as well: {before.reason}"
    return replace(before, actor=None, confidence=OPEN, reason=reason)
