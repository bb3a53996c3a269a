"""Doubt: signs that an act is private, figurative or only background, so that its row is unsure."""

from functools import cache

from detente.extract.events.public import Known
from detente.extract.events.sighting import Sighting
from detente.extract.events.struck import attackable
from detente.extract.parsing.tree import Word
from detente.extract.patterns import is_soft
from detente.extract.scene import Part, Scene
from detente.model.vocabulary import yaml_file

# These acts are worth a row whoever suffers them: a man is arrested, a woman is shot.
_PHYSICAL = frozenset({"ASSAULT", "PROTEST"})
_CRIMES = frozenset({"arrest", "deport", "convict"})
_RUNNING = frozenset({"COOPERATE"})
_BEGINNING = frozenset({"break", "erupt", "flare", "begin", "start", "resume"})
_LEANINGS = frozenset({"SUPPORT", "AGREE", "REJECT", "ACCUSE"})
_FIGURES = frozenset({"ASSAULT", "MOBILIZE", "RETREAT", "COERCE"})


def doubts(scene: Scene, known: Known, part: Part, one: Sighting) -> dict[str, bool]:
    """The factors of confidence.yaml that apply to an act."""
    return {
        "private": _is_private(known, one),
        "figurative": _is_figurative(scene, known, part, one),
        "official": all(known.is_state(side) for side in one.actors),
        "accused": _is_accusation(one),
        "lasting": _is_lasting(part, one),
        "background": one.rule == "event.noun" and _is_setting(one.trigger),
    }


def _is_accusation(one: Sighting) -> bool:
    """True for what somebody is accused of: "accused Iran of sheltering the men"."""
    head = one.head
    if head.dep == "pcomp" and head.head.lemma == "of":
        return head.head.head.lemma in ("accuse", "suspect")
    return False


def _is_lasting(part: Part, one: Sighting) -> bool:
    """What is done as a rule or held by many: "buys its maize", "most voters back the bill"."""
    verb = one.head
    clause = part.clause_of(verb)
    helpers = {kid.lemma for kid in verb.kids("aux")} - {"do", "not"}
    if part.is_heading or clause is None or verb.tag not in ("VBZ", "VBP", "VB") or helpers:
        return False
    if one.pattern.act.type in _RUNNING:
        return True
    return one.pattern.act.type in _LEANINGS and any(_is_generic(word) for word in clause.agents)


def _is_generic(noun: Word) -> bool:
    """Many or most of a kind, or people at large: "many farmers", "the voters"."""
    shown = {noun.lemma, *(kid.lemma for kid in noun.children)}
    return bool(shown & _leaning("quantifiers")) or noun.lemma in _leaning("masses")


def _is_setting(noun: Word) -> bool:
    """What goes on for long, unless it is told that it begins: "fighting broke out"."""
    begins = noun.dep == "nsubj" and noun.head.lemma in _BEGINNING
    return noun.lemma in _lasting() and not begins


def _is_private(known: Known, one: Sighting) -> bool:
    act = one.pattern.act
    if act.type == "ASSAULT":
        return _is_crime(known, one)
    if act.type == "CONSULT" and act.mode == "visit":
        return not any(known.is_public(side) for side in one.actors)
    if act.type in _PHYSICAL or act.mode in _CRIMES:
        return False
    return not any(known.is_public(side) for side in (*one.actors, *one.recipients))


def _is_crime(known: Known, one: Sighting) -> bool:
    """One private person who hurts another: "a man stabbed his neighbour"."""
    if not one.actors or any(known.has_office(side) for side in (*one.actors, *one.recipients)):
        return False
    return all(not doer.plural and doer.head in _loners() for doer in one.actors)


@cache
def _loners() -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["loners"])


def _is_figurative(scene: Scene, known: Known, part: Part, one: Sighting) -> bool:
    act = one.pattern.act
    if act.type in _FIGURES and one.actors and all(known.is_bare_name(side) for side in one.actors):
        return True
    if act.mode in ("firearms", "targeted") and _is_thing(scene, part, one):
        return True
    if not is_soft(one.trigger.lemma) or act.type != "ASSAULT":
        return False
    if not any(known.is_public(side) for side in (*one.actors, *one.recipients)):
        return True
    clause = part.clause_of(one.trigger)
    return (
        clause is not None and bool(clause.patients) and not attackable(scene, clause.patients[0])
    )


def _is_thing(scene: Scene, part: Part, one: Sighting) -> bool:
    """Who executes or kills *it*, or a plan, rarely sheds blood."""
    clause = part.clause_of(one.trigger)
    if clause is None or not clause.patients:
        return False
    first = clause.patients[0]
    return first.lemma in ("it", "itself") or (first.is_noun and not attackable(scene, first))


@cache
def _leaning(name: str) -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["leanings"][name])


@cache
def _lasting() -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["background"])
