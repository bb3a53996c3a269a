"""With what an attack was made: weapon words beside its trigger."""

from collections.abc import Iterable, Iterator

from detente.extract.clauses import Clause, counted, prep_objects
from detente.extract.incidents.words import listed, weapons
from detente.extract.scene import Part
from detente.extract.tree import Word
from detente.model.text import Span

_BEFORE = ("amod", "compound", "nmod")


def weapon_type(word: Word) -> str:
    """The type of weapon that a noun names, or nothing."""
    return weapons().get(word.lemma) or weapons().get(word.text.lower()) or ""


def is_doer(word: Word) -> bool:
    """True for a weapon, a blast or an aircraft that may stand as the doer of a deed."""
    noun = counted(word)
    if noun.lemma not in listed("doers") or noun.is_name:
        return False
    return noun.lemma not in listed("tame") or _is_deadly(noun)


def used_in(part: Part, trigger: Word, clause: Clause | None) -> Word | None:
    """The weapon of an attack: its doer, what it was done with, what stands in its sentence."""
    return next(_used(part, trigger, clause), None)


def phrase(word: Word) -> Span:
    """The words of a weapon without number and article: "home-made bombs"."""
    start = min([word.start, *(kid.start for kid in _modifiers(word))])
    return Span(start, word.end)


def _used(part: Part, trigger: Word, clause: Clause | None) -> Iterator[Word]:
    if clause is not None:
        yield from (counted(word) for word in clause.agents if is_doer(word))
        yield from _kinds(clause.prep("with", "by"))
        yield from (word for word in _kinds(clause.patients) if not _is_soft(word))
    yield from _kinds(prep_objects(trigger, "with", "by"))
    yield from _kinds(kid for kid in trigger.kids(*_BEFORE) if kid.i < trigger.i)
    yield from _nearest(part, trigger)


def _nearest(part: Part, trigger: Word) -> list[Word]:
    """The weapons of the sentence that are weapons whatever stands beside them."""
    found = [word for word in _kinds(part.tree.words) if not _is_soft(word)]
    return sorted(found, key=lambda word: abs(word.i - trigger.i))


def _kinds(words: Iterable[Word]) -> Iterator[Word]:
    for word in words:
        noun = counted(word)
        if noun.is_noun and not noun.is_name and weapon_type(noun):
            yield noun


def _is_soft(word: Word) -> bool:
    return word.lemma in listed("soft") or word.dep in _BEFORE


def _is_deadly(word: Word) -> bool:
    return any(kid.lemma in listed("deadly") for kid in _modifiers(word)) or any(
        kid.lemma in ("packed", "pack", "load", "loaded", "fill", "filled") for kid in word.children
    )


def _modifiers(word: Word) -> list[Word]:
    """What stands before the noun, each with what stands before it."""
    found = []
    for kid in word.kids(*_BEFORE):
        if kid.i < word.i:
            found += [kid, *_modifiers(kid)]
    return found
