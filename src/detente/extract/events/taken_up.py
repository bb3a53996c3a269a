"""Taken up: "London welcomed the offer" answers whoever made the offer some sentences before."""

from collections.abc import Sequence
from functools import cache

from detente.extract.events.sighting import Sighting
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part
from detente.model.actor import Mention
from detente.model.statement import Event
from detente.model.vocabulary import yaml_file

_ANSWERS = frozenset({"SUPPORT", "REJECT", "ACCUSE", "AGREE", "CONCEDE", "THREATEN"})
_REPLIES = frozenset({"REJECT", "AGREE", "CONCEDE"})
_ASKING = frozenset({"REQUEST", "THREATEN", "AGREE"})
_REACH = 1500
_NEXT = 300
"""Characters from a request to its answer that leaves out who asked."""


def taken_up(part: Part, one: Sighting, told: Sequence[Event]) -> tuple[Mention, ...]:
    """Who did what the definite object of `one` names, where the sentence itself does not say."""
    if one.recipients or not one.actors or one.pattern.act.type not in _ANSWERS:
        return ()
    if one.pattern.act.type in _REPLIES and _is_bare(part, one):
        return _asker(one, told)
    noun = _object(part, one)
    if noun is None:
        return ()
    kinds = _named_by().get(noun.lemma, frozenset())
    for event in reversed(told):
        if noun.start - event.trigger.start > _REACH:
            return ()
        if event.type in kinds and event.actors and not event.negated:
            others = tuple(side for side in event.actors if not _among(side, one.actors))
            return others if len(others) == len(event.actors) else ()
    return ()


def _asker(one: Sighting, told: Sequence[Event]) -> tuple[Mention, ...]:
    """Who asked the doer just before: "Malta asked Libya for oil. *Libya refused*."""
    last = told[-1] if told else None
    if last is None or last.type not in _ASKING or one.trigger.start - last.trigger.start > _NEXT:
        return ()
    asked = all(_among(doer, last.recipients) for doer in one.actors)
    return last.actors if asked and not last.negated else ()


def answers_nobody(part: Part, one: Sighting, told: Sequence[Event]) -> bool:
    """True for "Peru declined" where nobody asked before: it may have shrunk."""
    verb = one.trigger
    bare = one.pattern.bare and verb.is_verb and verb.lemma in _answering()
    return bare and not (one.recipients or taken_up(part, one, told))


def _is_bare(part: Part, one: Sighting) -> bool:
    """A verb that leaves out what is refused or agreed to."""
    clause = part.clause_of(one.trigger)
    verb = one.trigger
    below = verb.kids("xcomp", "ccomp", "prep", "dobj", "advcl")
    return verb.is_verb and clause is not None and not clause.patients and not below


def _object(part: Part, one: Sighting) -> Word | None:
    clause = part.clause_of(one.trigger)
    if clause is None or len(clause.patients) > 1:
        return None
    words = clause.patients or clause.prep("to", "on", "over", "for")
    return next((word for word in words if _is_definite(word)), None)


def _is_definite(noun: Word) -> bool:
    bare = not noun.kids("poss", "prep", "acl", "relcl", "compound", "nmod")
    return bare and any(
        kid.lemma in ("the", "this", "that", "these", "those", "both") for kid in noun.kids("det")
    )


def _among(mention: Mention, others: tuple[Mention, ...]) -> bool:
    return any(
        mention.span == other.span
        or mention.words.lower() == other.words.lower()
        or mention.span == other.antecedent
        or bool(mention.name and mention.name == other.name)
        for other in others
    )


@cache
def _answering() -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["answering"])


@cache
def _named_by() -> dict[str, frozenset[str]]:
    listed: dict[str, list[str]] = yaml_file("events.yaml")["taken_up"]
    found: dict[str, set[str]] = {}
    for kind, nouns in listed.items():
        for noun in nouns:
            found.setdefault(noun, set()).add(kind)
    return {noun: frozenset(kinds) for noun, kinds in found.items()}
