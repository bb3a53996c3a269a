"""With what an attack was made: weapon words beside its trigger."""

from collections.abc import Iterable, Iterator

from detente.extract.incidents.words import listed, weapons
from detente.extract.parsing.calendar_names import is_calendar
from detente.extract.parsing.clauses import Clause, counted, prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part
from detente.model.text import Span

_LADEN = frozenset({"packed", "pack", "load", "loaded", "fill", "filled", "laden", "rigged"})
_BEFORE = ("amod", "compound", "nmod")


def weapon_type(word: Word) -> str:
    """The type of weapon that a noun names, or nothing."""
    return weapons().get(word.lemma) or weapons().get(word.text.lower()) or ""


def is_doer(word: Word) -> bool:
    """True for a weapon, a blast or an aircraft that may stand as the doer of a deed."""
    noun = counted(word)
    if noun.lemma not in listed("doers") or noun.is_name or is_bomber(noun):
        return False
    return noun.lemma not in listed("tame") or _is_deadly(noun)


def is_bomber(noun: Word) -> bool:
    """True for who bombs: a bomber with the name of a country beside it is an aircraft."""
    if noun.lemma != "bomber":
        return False
    beside = _modifiers(noun)
    return not any(_is_national(kid) or kid.lemma in ("fighter", "heavy", "jet") for kid in beside)


def _is_national(word: Word) -> bool:
    return word.text[:1].isupper() and word.text != "Suicide"


def used_in(part: Part, trigger: Word, clause: Clause | None, *, used: bool = False) -> Word | None:
    """The weapon of an attack: its doer, what it was done with, what stands in its sentence.

    `used` is true where the verb's object is what it was done with: "dropped gas on".
    """
    return next(_used(part, trigger, clause, used=used), None)


def phrase(word: Word) -> Span:
    """The words of a weapon without number and article: "home-made bombs"."""
    near = sorted(_modifiers(word), key=lambda kid: -kid.i)
    start, at = word.start, word.i
    for kid in near:
        if kid.i != at - 1:
            break
        start, at = kid.start, kid.i
    return Span(start, word.end)


def _used(part: Part, trigger: Word, clause: Clause | None, *, used: bool) -> Iterator[Word]:
    if clause is not None:
        yield from (counted(word) for word in clause.agents if is_doer(word))
        yield from _kinds(clause.prep("with", "by"))
        yield from (word for word in _kinds(clause.patients) if not _is_soft(word) or used)
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
        if noun.is_noun and not noun.is_name and weapon_type(noun) and not is_bomber(noun):
            yield noun


def _is_soft(word: Word) -> bool:
    return word.lemma in listed("soft") or word.dep in _BEFORE


def _is_deadly(word: Word) -> bool:
    beside = _modifiers(word)
    words = {kid.lemma for kid in beside} | {kid.text.lower() for kid in beside}
    national = any(map(_is_national, beside))
    return national or bool(words & listed("deadly")) or is_laden(word)


def is_laden(word: Word) -> bool:
    """True for "a lorry packed with explosives"."""
    return any(kid.lemma in _LADEN or kid.text.lower() in _LADEN for kid in word.children)


def _modifiers(word: Word) -> list[Word]:
    """What stands before the noun, each with what stands before it."""
    found = []
    for kid in word.kids(*_BEFORE):
        if kid.i < word.i and not is_calendar(kid) and kid.lemma not in ("last", "year", "other"):
            found += [kid, *_modifiers(kid)]
    return found
