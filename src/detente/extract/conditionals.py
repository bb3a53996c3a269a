"""Conditionals: every if-part of a sentence with its then-part, promised by somebody or not."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.extract.conditions import Condition, conditions_in, trimmed, verb_above
from detente.extract.scene import Part
from detente.extract.stretches import stretches
from detente.extract.tree import PASSIVE_SUBJECTS, SUBJECTS, Word
from detente.model.text import Span

_HYPOTHETICAL = ("if", "unless")
# What stands before a then-part without belonging to it: "that", "but", "then".
_LEADING = frozenset({"that", "and", "but", "so", "then", "or", "because", "yet"})
_CORE = frozenset({*SUBJECTS, *PASSIVE_SUBJECTS, "aux", "auxpass", "expl", "neg"})
_APART = frozenset({"mark", "cc", "punct", "preconj"})
_OUTSIDE = frozenset({"parataxis", "dep"})
_MODALS = frozenset({"would", "could", "might", "should", "will", "can", "may", "'d", "'ll"})


@dataclass(frozen=True, slots=True)
class Conditional:
    """An if-part and its then-part, in one piece or two; `then` is empty where it is not told."""

    condition: Condition
    then: tuple[Span, ...]


def conditionals(part: Part, text: str) -> Iterator[Conditional]:
    """The conditionals of a sentence, in text order."""
    for piece in stretches(part):
        for verb, opener in _hung(text, piece):
            for one in conditions_in(text, piece, verb):
                if one.opener is opener:
                    yield Conditional(one, _then(text, one, verb))


def _hung(text: str, piece: list[Word]) -> Iterator[tuple[Word, Word]]:
    """The verb that each condition of a piece hangs on, and the condition's first word."""
    top = next((word for word in piece if word.head is word), piece[-1])
    for one in conditions_in(text, piece, top):
        if one.polarity in _HYPOTHETICAL:
            yield verb_above(one) or _next_verb(piece, one) or top, one.opener


def _next_verb(piece: list[Word], one: Condition) -> Word | None:
    """The first verb outside a condition that the parse made the top of the sentence."""
    outside = (word for word in piece if not one.whole.holds(word.span))
    return next((word for word in outside if word.is_verb and word.dep not in ("aux",)), None)


def _then(text: str, one: Condition, verb: Word) -> tuple[Span, ...]:
    """The clause of the verb without the condition; of a fronted one only what follows it."""
    words = sorted(_clause(verb, one), key=lambda word: word.i)
    fronted = one.whole.start < min((w.start for w in words if _is_core(w, verb)), default=0)
    before = [] if fronted else [word for word in words if word.end <= one.whole.start]
    after = [word for word in words if word.start >= one.whole.end]
    spans = (_stretch(text, some) for some in (before, after))
    return tuple(span for span in spans if span is not None and len(span) > 1)


def _is_core(word: Word, verb: Word) -> bool:
    """True for the verb, its subject and its auxiliaries."""
    return word is verb or (word.head is verb and word.dep in _CORE)


def _clause(verb: Word, one: Condition) -> Iterator[Word]:
    """The words of the verb's clause, without those of the condition."""
    yield verb
    for kid in verb.children:
        if kid.dep in _OUTSIDE or (kid.dep == "conj" and not _goes_on(kid)):
            continue
        yield from (word for word in kid.subtree() if not one.whole.holds(word.span))


def _goes_on(verb: Word) -> bool:
    """A second half of the then-part has no subject of its own, or a modal as well."""
    modal = any(kid.text.lower() in _MODALS for kid in verb.kids("aux"))
    return modal or not verb.kids(*SUBJECTS, *PASSIVE_SUBJECTS)


def _stretch(text: str, words: list[Word]) -> Span | None:
    """From the first to the last word, without the words that only lead in."""
    while words and (words[0].dep in _APART or words[0].text.lower() in _LEADING):
        words = words[1:]
    while words and words[-1].dep in ("cc", "punct"):
        words = words[:-1]
    return trimmed(text, words[0].start, words[-1].end) if words else None
