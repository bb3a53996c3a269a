"""Doubt: signs that an act is private, figurative or only background, so that its row is unsure."""

from functools import cache

from detente.extract.participants import attackable
from detente.extract.patterns import is_soft
from detente.extract.public import Known
from detente.extract.scene import Part, Scene
from detente.extract.sighting import Sighting
from detente.model.vocabulary import yaml_file

# These acts are worth a row whoever suffers them: a man is arrested, a woman is shot.
_PHYSICAL = frozenset({"ASSAULT", "PROTEST"})
_CRIMES = frozenset({"arrest", "deport", "convict"})
_FIGURES = frozenset({"ASSAULT", "MOBILIZE", "RETREAT", "COERCE"})


def doubts(scene: Scene, known: Known, part: Part, one: Sighting) -> dict[str, bool]:
    """The factors of confidence.yaml that apply to an act."""
    return {
        "private": _is_private(known, one),
        "figurative": _is_figurative(scene, known, part, one),
        "official": all(known.is_state(side) for side in one.actors),
        "accused": _is_accusation(one),
        "background": one.rule == "event.noun" and one.trigger.lemma in _lasting(),
    }


def _is_accusation(one: Sighting) -> bool:
    """True for what somebody is accused of: "accused Iran of sheltering the men"."""
    head = one.head
    if head.dep == "pcomp" and head.head.lemma == "of":
        return head.head.head.lemma in ("accuse", "suspect")
    return False


def _is_private(known: Known, one: Sighting) -> bool:
    act = one.pattern.act
    if act.type in _PHYSICAL or act.mode in _CRIMES:
        return False
    return not any(known.is_public(side) for side in (*one.actors, *one.recipients))


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
def _lasting() -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["background"])
