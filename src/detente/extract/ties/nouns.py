"""Ties that nouns show: "X, leader of Y", "Hezbollah leader X", "Y's armed wing", "a war between"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.extract.clauses import prep_objects
from detente.extract.scene import Part, Scene
from detente.extract.ties.beside import before_noun, beside
from detente.extract.ties.bond import Bond, Side, is_same
from detente.extract.ties.holders import Held, holders
from detente.extract.ties.patterns import Kind, Pattern, kinds, listed, patterns
from detente.extract.ties.sorts import actor_side, place_side
from detente.extract.tree import Word
from detente.model.reading import Dropped

_MANY = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class _Read:
    """A relational noun with the pattern that fits it."""

    noun: Word
    pattern: Pattern

    @property
    def kind(self) -> Kind:
        return self.pattern.kind


def seen_in_noun(scene: Scene, part: Part, noun: Word) -> Iterator[Bond | Dropped]:
    """The ties that a noun shows, or why it shows none."""
    pattern = next((one for one in patterns("nouns")[noun.lemma] if _fits(part, noun, one)), None)
    if pattern is None:
        return
    read = _Read(noun, _lowered(part, noun, pattern))
    objects = [side for side in _objects(scene, part, read) if side.sorts & read.kind.object]
    found = list(_bonds(scene, part, read, objects))
    yield from found
    if not found:
        missing = "who it is" if objects else "to what"
        reason = f"{noun.text!r} may show {read.kind.name}, but nothing fit says {missing}"
        yield Dropped(noun.span, "ties", reason)


def _bonds(scene: Scene, part: Part, read: _Read, objects: list[Side]) -> Iterator[Bond]:
    for held in _subjects(scene, part, read) if objects else ():
        side = held.side
        if not side.sorts & read.kind.subject:
            continue
        for other in objects:
            if not is_same(side, other):
                yield Bond(read.pattern, read.noun, held.head, side, other, held.rule)


def _fits(part: Part, noun: Word, pattern: Pattern) -> bool:
    if pattern.before:
        before = {word.text.lower() for word in before_noun(part, noun)}
        if not before & pattern.before:
            return False
    if not pattern.preps or "holder" in pattern.subject:
        return not pattern.preps or any(kid.lemma in pattern.preps for kid in noun.kids("prep"))
    return any(kid.lemma in pattern.preps for kid in noun.kids("prep"))


def _lowered(part: Part, noun: Word, pattern: Pattern) -> Pattern:
    """One of several leaders, or one below the leader, is part of what is led."""
    if pattern.kind.name != "leads":
        return pattern
    before = {word.text.lower() for word in before_noun(part, noun)}
    article = {kid.lemma for kid in noun.kids("det")}
    several = noun.tag in _MANY or bool(article & {"a", "an", "another"})
    if before & (listed("lesser") | listed("one_of")) or several:
        return replace(pattern, kind=kinds()["part-of"])
    return pattern


def _objects(scene: Scene, part: Part, read: _Read) -> list[Side]:
    for slot in read.pattern.object:
        if found := _in_slot(scene, part, read, slot):
            return found
    return []


def _in_slot(scene: Scene, part: Part, read: _Read, slot: str) -> list[Side]:
    if slot == "owner":
        words = tuple(one for kid in read.noun.kids("poss") for one in kid.conjuncts())
    elif slot == "beside":
        side = beside(scene, part, read.noun)
        return [side] if side is not None else []
    else:
        words = prep_objects(read.noun, slot)
    if read.kind.object == {"place"}:
        return [side for word in words if (side := place_side(scene, word)) is not None]
    return [side for word in words if (side := actor_side(scene, word)) is not None]


def _subjects(scene: Scene, part: Part, read: _Read) -> Iterator[Held]:
    for slot in read.pattern.subject:
        found = list(_held(scene, part, read, slot))
        if found:
            yield from found
            return


def _held(scene: Scene, part: Part, read: _Read, slot: str) -> Iterator[Held]:
    noun = read.noun
    if slot == "holder":
        yield from holders(scene, part, noun)
        return
    if slot == "self":
        side = actor_side(scene, noun)
        sides = [replace(side, sorts=side.sorts | {"body"})] if side is not None else []
    elif slot == "beside":
        near = beside(scene, part, noun)
        sides = [near] if near is not None else []
    elif slot == "owner":
        sides = _sides(scene, tuple(one for kid in noun.kids("poss") for one in kid.conjuncts()))
    else:
        sides = _sides(scene, prep_objects(noun, slot))
    yield from (Held(side, noun, "tie.noun") for side in sides)


def _sides(scene: Scene, words: tuple[Word, ...]) -> list[Side]:
    return [side for word in words if (side := actor_side(scene, word)) is not None]
