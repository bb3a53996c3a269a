"""Attacks that verbs tell: "gunmen ambushed a convoy", "a bomb went off", "X was kidnapped"."""

from collections.abc import Iterator

from detente.extract.clauses import Clause, counted
from detente.extract.incidents.guards import refusal
from detente.extract.incidents.people import (
    is_force,
    is_person,
    is_struck,
    is_thing,
    may_attack,
)
from detente.extract.incidents.stages import stage_of
from detente.extract.incidents.telling import Telling
from detente.extract.incidents.typing import type_of_verb
from detente.extract.incidents.weapons import is_doer, used_in
from detente.extract.incidents.words import VerbPattern, verbs
from detente.extract.locations import where_of
from detente.extract.scene import Part, Scene
from detente.extract.standing import standing
from detente.extract.tree import Word
from detente.extract.when import dating
from detente.model.reading import Dropped

_PREPS = ("prep", "dative", "agent", "prt", "advmod", "oprd", "acomp", "dobj", "xcomp", "npadvmod")


def seen_in_verb(scene: Scene, part: Part, clause: Clause) -> Iterator[Telling | Dropped]:
    """The attack that a verb tells, or why it tells none."""
    verb = clause.verb
    patterns = verbs().get(clause.lemma) or verbs().get(verb.lemma) or ()
    if not patterns:
        return
    pattern = next((one for one in patterns if _fits(scene, clause, one)), None)
    if pattern is None:
        yield Dropped(verb.span, "incidents", f"{clause.lemma!r} has no attacker or target here")
        return
    stands = standing(scene, part, verb)
    stage = stage_of(part, verb, verb, stands)
    problem = refusal(scene, part, clause) or (
        "" if stage else f"not told as done, tried or planned ({stands.stance})"
    )
    if problem:
        yield Dropped(verb.span, "incidents", problem)
        return
    yield _telling(scene, part, clause, pattern, stage)


def _telling(scene: Scene, part: Part, clause: Clause, pattern: VerbPattern, stage: str) -> Telling:
    verb = clause.verb
    weapon = used_in(part, verb, clause)
    struck = [word for word in _struck(scene, clause) if not is_doer(word)]
    doers = tuple(word for word in clause.agents if not is_doer(word) and _does(scene, word))
    kind, saw = type_of_verb(scene, clause, pattern, weapon)
    return Telling(
        part,
        verb,
        verb,
        kind,
        _rule(clause, kind),
        saw,
        stage,
        standing(scene, part, verb),
        doers=doers,
        people=tuple(word for word in struck if is_person(scene, word)),
        things=tuple(word for word in struck if not is_person(scene, word)),
        weapon=weapon,
        dated=dating(part, verb),
        where=where_of(scene, verb, struck=True),
        points_back=any(_is_known(word) for word in (*clause.agents, *clause.patients)),
        by_forces=any(is_force(word) for word in doers),
    )


def _rule(clause: Clause, kind: str) -> str:
    if kind == "suicide-bombing":
        return "incident.suicide"
    return "incident.weapon" if any(is_doer(word) for word in clause.agents) else "incident.verb"


def _does(scene: Scene, word: Word) -> bool:
    """True for whoever can do it: an actor, a person; not "the war", "the blow"."""
    return is_person(scene, word) or scene.actor(word) is not None


def _is_known(word: Word) -> bool:
    """True for a party that was told of before: "he", "the gunmen"."""
    noun = counted(word)
    if noun.is_pronoun:
        return noun.text.lower() not in ("who", "which", "that")
    return any(kid.dep == "det" and kid.lemma in ("the", "this", "these") for kid in noun.children)


_INTO = ("on", "at", "into", "upon", "through", "against", "to", "from", "in", "near", "outside",
         "apart")  # fmt: skip


def _struck(scene: Scene, clause: Clause) -> Iterator[Word]:
    """What undergoes it: objects, then what stands after "on", "at", "into"."""
    seen: set[int] = set()
    nouns = [*clause.patients, *clause.receivers]
    nouns += [word for prep in _INTO for word in clause.prep(prep)]
    for patient in clause.patients:
        nouns += [w for kid in patient.kids("prep") if kid.lemma in ("at", "on", "into", "to", "in")
                  for pobj in kid.kids("pobj") for w in pobj.conjuncts()]  # fmt: skip
    for place, word in enumerate(nouns):
        noun = counted(word)
        direct = place < len(clause.patients)
        fits = is_struck(scene, noun) if direct else is_person(scene, noun) or is_thing(noun)
        if fits and noun.i not in seen:
            seen.add(noun.i)
            yield noun


def _fits(scene: Scene, clause: Clause, pattern: VerbPattern) -> bool:
    if pattern.objects and not any(
        form in pattern.objects for word in clause.patients for form in _forms(word)
    ):
        return False
    if pattern.preps and not _has_prep(clause, pattern.preps):
        return False
    return all(_has(scene, clause, need) for need in pattern.needs)


def _has(scene: Scene, clause: Clause, need: str) -> bool:
    """One of the marks that a pattern asks for: #armed, #weapon, #people, #thing, #struck."""
    match need:
        case "armed":
            return any(may_attack(scene, word) for word in clause.agents)
        case "weapon":
            return any(is_doer(word) for word in clause.agents)
        case "people":
            return any(is_person(scene, word) for word in _struck(scene, clause))
        case "thing":
            return any(not is_person(scene, word) for word in _struck(scene, clause))
    return any(is_struck(scene, word) for word in clause.patients)


def _has_prep(clause: Clause, wanted: frozenset[str]) -> bool:
    return (
        any(kid.lemma in wanted for kid in clause.verb.children if kid.dep in _PREPS)
        or any(bool(clause.prep(prep)) for prep in wanted)
        or any(word.lemma in wanted for noun in clause.patients for word in noun.children)
    )


def _forms(word: Word) -> Iterator[str]:
    noun = counted(word)
    yield from (noun.lemma, noun.text.lower())
    yield from (kid.lemma for kid in noun.kids("compound"))
