"""Below: which quantities stand below which verbs and nouns of change."""

from collections.abc import Iterator

from detente.extract.measures.nominal import nominal
from detente.extract.measures.patterns import Pattern, listed, patterns, quantities, stances
from detente.extract.measures.quantities import Named, named_by
from detente.extract.parsing.clauses import Clause, prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene

_LINKS = frozenset({"prep", "prt", "advmod", "expl", "npadvmod"})


def seen_in(scene: Scene, part: Part) -> Iterator[tuple[Clause, Pattern, Named]]:
    """The quantities below nouns of change, then below verbs."""
    for clause in nominal(part):
        yield from _named(scene, clause, patterns("changes")[clause.lemma])
    for clause in part.clauses:
        known = patterns("verbs").get(clause.lemma) or patterns("verbs").get(clause.verb.lemma, ())
        if clause.verb.dep != "acl" or clause.verb.lemma not in stances():
            yield from _named(scene, clause, known)


def _named(
    scene: Scene, clause: Clause, known: tuple[Pattern, ...]
) -> Iterator[tuple[Clause, Pattern, Named]]:
    """The quantities below a verb or noun, each with the most specific pattern that fits."""
    for pattern in known:
        if pattern.preps and not _has(clause.verb, pattern.preps):
            continue
        if _wants_no_object(pattern) and any(map(_is_thing, clause.patients)):
            continue
        for word in (one for slot in pattern.slots for one in _words(clause, slot)):
            named = named_by(scene, clause, word) or _as_listed(scene, pattern, word)
            if named is not None and named.quantity.name in pattern.quantities:
                yield clause, pattern, named


def _wants_no_object(pattern: Pattern) -> bool:
    return pattern.slots == ("agent",) and not pattern.nouns and pattern.whose != ("itself",)


def _as_listed(scene: Scene, pattern: Pattern, word: Word) -> Named | None:
    """A noun that the pattern itself names: "people" who flee."""
    if word.lemma not in pattern.nouns and not (pattern.nouns and _is_people(scene, word)):
        return None
    (name,) = pattern.quantities
    return Named(quantities()[name], word, word)


def _is_thing(word: Word) -> bool:
    """True for an object that is no mere number: "doubled the fleet", not "went up a notch"."""
    is_number = word.tag == "CD" or bool(word.kids("nummod")) or word.lemma in listed("steps")
    return word.is_noun and not is_number


def _is_people(scene: Scene, word: Word) -> bool:
    """True for the people of a country: Rwandans."""
    hit = scene.mentions.hit_at(word)
    kinds = {form.kind for form in hit.forms} if hit is not None else set()
    return "people" in kinds or (word.tag == "NNPS" and (not kinds or "demonym-noun" in kinds))


def _words(clause: Clause, slot: str) -> tuple[Word, ...]:
    match slot:
        case "patient":
            joined = (kid for kid in clause.verb.kids("conj") if kid.is_noun)
            return (*(clause.patients or clause.prep("by")), *joined)
        case "agent":
            return () if clause.passive else clause.agents
    own = clause.prep(slot)
    return own or tuple(one for noun in clause.patients for one in prep_objects(noun, slot))


def _has(verb: Word, preps: frozenset[str]) -> bool:
    return any(kid.lemma in preps for kid in verb.children if kid.dep in _LINKS)
