"""Does a pattern fit a clause: its object, its prepositions, who does it, what undergoes it?"""

from collections.abc import Iterator

from detente.extract.incidents.people import (
    is_person,
    is_somebody,
    is_struck,
    is_thing,
    is_titled,
    may_attack,
)
from detente.extract.incidents.weapons import is_doer
from detente.extract.incidents.words import VerbPattern, listed
from detente.extract.parsing.clauses import Clause, counted
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene

_INTO = ("on", "at", "into", "upon", "through", "against", "to", "from", "in", "near", "outside",
         "apart", "aboard", "inside")  # fmt: skip
_WORDS = frozenset({"fire", "ablaze", "alight", "afire", "hostage", "captive", "death"})


def fits(scene: Scene, clause: Clause, pattern: VerbPattern) -> bool:
    """True where everything that the pattern asks for stands around the verb."""
    if pattern.objects and not any(
        form in pattern.objects for word in clause.patients for form in _forms(word)
    ):
        return False
    if pattern.preps and not any(_has_prep(clause, word) for word in pattern.preps):
        return False
    return all(_has(scene, clause, need) for need in pattern.needs)


def struck_in(scene: Scene, clause: Clause) -> Iterator[Word]:
    """What undergoes it: objects, then people and things after "on", "at", "into"."""
    seen: set[int] = set()
    for word in (*clause.patients, *clause.receivers):
        noun = counted(word)
        if is_struck(scene, noun) and noun.i not in seen:
            seen.add(noun.i)
            yield noun
    for word in _after(clause):
        noun = counted(word)
        if noun.i not in seen and (is_titled(scene, noun) or is_thing(noun)):
            seen.add(noun.i)
            yield noun


def people_in(scene: Scene, clause: Clause) -> Iterator[Word]:
    """Whoever undergoes it: the objects that are somebody, and people after a preposition."""
    direct = {counted(word).i for word in (*clause.patients, *clause.receivers)}
    for word in (*clause.patients, *clause.receivers):
        if is_somebody(scene, word):
            yield counted(word)
    for word in struck_in(scene, clause):
        if word.i not in direct and is_person(scene, word):
            yield word


def _after(clause: Clause) -> Iterator[Word]:
    """The nouns after prepositions of the verb, of its objects and of "by" whom."""
    yield from clause.prep(*_INTO)
    for noun in (*clause.patients, *clause.agents):
        for kid in noun.kids("prep"):
            if kid.lemma in _INTO and kid.i > clause.verb.i:
                yield from (word for pobj in kid.kids("pobj") for word in pobj.conjuncts())


def _has(scene: Scene, clause: Clause, need: str) -> bool:
    """One of the marks that a pattern asks for: #armed, #weapon, #people, #somebody, #thing."""
    match need:
        case "armed":
            return any(may_attack(scene, word) for word in clause.agents)
        case "weapon":
            return any(is_doer(word) for word in clause.agents)
        case "bursting":
            nouns = [counted(word) for word in clause.agents]
            return any(is_doer(noun) or noun.lemma in listed("bursting") for noun in nouns)
        case "people":
            return any(is_person(scene, word) for word in struck_in(scene, clause))
        case "somebody":
            return any(True for _ in people_in(scene, clause))
        case "thing":
            return any(not is_person(scene, word) for word in struck_in(scene, clause))
    return any(is_struck(scene, word) for word in clause.patients)


def _has_prep(clause: Clause, wanted: str) -> bool:
    """True for the preposition or particle, and for the words that stand like one: "on fire"."""
    if wanted in _WORDS:
        near = (below for kid in clause.verb.children for below in (kid, *_below(kid)))
        return any(word.lemma == wanted for word in near)
    if any(kid.lemma == wanted for kid in clause.verb.kids("prep", "dative", "prt", "advmod")):
        return True
    return any(kid.lemma == wanted for noun in clause.patients for kid in noun.kids("prep"))


def _below(word: Word) -> Iterator[Word]:
    for kid in word.children:
        yield kid
        yield from kid.children


def _forms(word: Word) -> Iterator[str]:
    noun = counted(word)
    yield from (noun.lemma, noun.text.lower())
    yield from (kid.lemma for kid in noun.kids("compound"))
