"""Ties that nouns show: "X, leader of Y", "Hezbollah leader X", "a war between X and Y"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from detente.extract.parsing.clauses import prep_objects
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.extract.ties.beside import before_noun, beside, paired
from detente.extract.ties.bond import Bond, Side, is_same, suits
from detente.extract.ties.holders import Held, holders, is_said_of_another
from detente.extract.ties.patterns import Kind, Pattern, kinds, listed, patterns
from detente.extract.ties.sorts import actor_side, place_side
from detente.model.reading import Dropped

_SPEAKER = frozenset({"person"})  # "our base", "his support"
_MANY = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class _Read:
    """A relational noun with the pattern that fits it."""

    scene: Scene
    part: Part
    noun: Word
    pattern: Pattern

    @property
    def kind(self) -> Kind:
        return self.pattern.kind


def seen_in_noun(scene: Scene, part: Part, noun: Word) -> Iterator[Bond | Dropped]:
    """The ties that a noun shows, or why it shows none."""
    problem = ""
    for pattern in patterns("nouns")[noun.lemma]:
        if not _fits(part, noun, pattern):
            continue
        read = _Read(scene, part, noun, _lowered(part, noun, pattern))
        if found := list(_bonds(read)):
            yield from found
            return
        problem = f"{noun.text!r} may show {read.kind.name}, but its sides are not both named"
    if problem:
        yield Dropped(noun.span, "ties", problem)


def _fits(part: Part, noun: Word, pattern: Pattern) -> bool:
    if pattern.before:
        near = {word.text.lower() for word in before_noun(part, noun)[:2]}
        if not near & pattern.before:
            return False
    return not pattern.preps or any(kid.lemma in pattern.preps for kid in noun.kids("prep"))


def _bonds(read: _Read) -> Iterator[Bond]:
    """Every subject with every object; of a tie that holds both ways, the subjects among them."""
    subjects = [held for held in _subjects(read) if _suits(read, held.side)]
    objects = [side for side in _objects(read) if side.sorts & read.kind.object]
    for held in subjects:
        for other in objects:
            apart = not is_same(held.side, other) and not other.mention.span.holds(read.noun.span)
            if apart and suits(read.pattern, held.side, other):
                yield Bond(read.pattern, read.noun, held.head, held.side, other, held.rule)
    if read.kind.both and not objects and not _is_supposed(read.noun):
        for first, second in combinations(subjects, 2):
            yield Bond(read.pattern, read.noun, first.head, first.side, second.side, first.rule)


def _suits(read: _Read, side: Side) -> bool:
    """No state is the leader of anything: that only a misread apposition says."""
    allowed = read.kind.subject | read.pattern.also
    return bool(side.sorts & (allowed - {"state"} if read.kind.name == "leads" else allowed))


def _is_supposed(noun: Word) -> bool:
    """As in "an alliance between the two would be a fantasy": of which one only speaks."""
    return (noun.dep in ("nsubj", "nsubjpass") and noun.has("a", "det")) or noun.has("an", "det")


def _lowered(part: Part, noun: Word, pattern: Pattern) -> Pattern:
    """One of several leaders, or one below the leader, is part of what is led."""
    if pattern.kind.name != "leads":
        return pattern
    before = {word.text.lower() for word in before_noun(part, noun)}
    several = noun.tag in _MANY or any(noun.has(word, "det") for word in ("a", "an", "another"))
    if before & (listed("lesser") | listed("one_of")) or several or noun.has("for", "prep"):
        return replace(pattern, kind=kinds()["part-of"])
    return pattern


def _objects(read: _Read) -> list[Side]:
    """The sides in the first of the object's slots that holds any."""
    if {"pair", "between"} & set(read.pattern.subject):
        return []
    for slot in read.pattern.object:
        if found := _in_slot(read, slot, places="place" in read.kind.object):
            return found
    return []


def _subjects(read: _Read) -> list[Held]:
    for slot in read.pattern.subject:
        found = list(_held(read, slot))
        if found:
            return found
    return []


def _held(read: _Read, slot: str) -> Iterator[Held]:
    noun = read.noun
    if slot == "holder":
        yield from holders(read.scene, read.part, noun)
    elif slot == "doer":
        yield from (Held(side, noun, "tie.noun") for side in _doers(read))
    elif slot == "self":
        own = any(kid.is_noun and kid.is_name for kid in noun.subtree() if kid is not noun)
        side = actor_side(read.scene, noun) if own and not is_said_of_another(noun) else None
        if side is not None:
            yield Held(replace(side, sorts=side.sorts | {"body"}), noun, "tie.noun")
    else:
        sides = [one for one in _in_slot(read, slot, places=False) if one.sorts != _SPEAKER]
        yield from (Held(side, noun, "tie.noun") for side in sides)


def _doers(read: _Read) -> list[Side]:
    """Who acts in "with the backing of Chad, the rebels took the town"."""
    above = read.noun.head.head
    if read.noun.dep != "pobj" or read.noun.head.lemma != "with" or not above.is_verb:
        return []
    return _named(read, subjects_of(above))


def _in_slot(read: _Read, slot: str, *, places: bool) -> list[Side]:
    noun = read.noun
    if slot == "beside":
        passed = read.pattern.before | listed("lesser")
        side = beside(read.scene, read.part, noun, passed)
        return [side] if side is not None else []
    if slot == "pair":
        return paired(read.scene, read.part, noun)
    if slot == "doer":
        return _doers(read)
    if slot == "owner":
        words = tuple(one for kid in _owning(noun).kids("poss") for one in kid.conjuncts())
    else:
        words = _after(noun, slot)
    if places and (found := [one for w in words if (one := place_side(read.scene, w)) is not None]):
        return found if read.kind.object == {"place"} else _named(read, words) or found
    return _named(read, words)


def _after(noun: Word, slot: str) -> tuple[Word, ...]:
    """The objects of a preposition of the noun, of its conjunct, or of what it is of."""
    own = prep_objects(noun, slot) or prep_objects(noun.first_conjunct(), slot)
    if slot == "of":
        return own or prep_objects(_owning(noun), slot)
    if own:
        return own
    return tuple(one for word in prep_objects(noun, "of") for one in prep_objects(word, slot))


def _owning(noun: Word) -> Word:
    """The word that an owner hangs on: the name in "Hezbollah's leader Hassan"."""
    return noun.head if noun.dep in ("compound", "nmod") and noun.head.is_name else noun


def _named(read: _Read, words: tuple[Word, ...]) -> list[Side]:
    return [side for word in words if (side := actor_side(read.scene, word)) is not None]
