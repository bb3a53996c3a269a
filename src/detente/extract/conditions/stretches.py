"""Stretches: a sentence cut where an opposite case begins ("…; otherwise", "…, but should")."""

from itertools import pairwise

from detente.extract.conditions.bindings import (
    Phrase,
    clause_openers_at,
    noun_openers_at,
    opposite_openers_at,
    words_of,
)
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part
from detente.model.text import Span

_STOPS = frozenset({",", ";", ":", "--", "—", "–", "-", '"', "'", "``", "''"})


def stretches(part: Part) -> list[list[Word]]:
    """The words of a sentence in pieces; a condition holds only within its piece."""
    words = part.tree.words
    cuts = [0, *(at for at in range(1, len(words)) if _is_cut(words, at)), len(words)]
    return [list(words[a:b]) for a, b in pairwise(cuts) if b > a]


def stretch_of(part: Part, word: Word) -> Span:
    """The characters of the piece that holds a word."""
    for piece in stretches(part):
        if piece[0].i <= word.i <= piece[-1].i:
            return Span(piece[0].start, piece[-1].end)
    return part.tree.span


def starts_with(words: list[Word], at: int, phrase: Phrase) -> bool:
    """True where the words from `at` on are this phrase."""
    if len(words) < at + len(phrase) or words[at].text.lower() != phrase[0]:
        return False
    return all(words[at + n].text.lower() == phrase[n] for n in range(1, len(phrase)))


def after_links(words: list[Word]) -> int:
    """The place of the first word that is no stop and no "but" or "and"."""
    linkers, at = words_of("linkers"), 0
    while at < len(words) and (words[at].text in _STOPS or words[at].text.lower() in linkers):
        at += 1
    return at


def bare_opener(words: list[Word]) -> int:
    """How many words of a piece are its opener ("but failing that"), 0 where it has none."""
    at = after_links(words)
    if at == len(words):
        return 0
    for phrase in opposite_openers_at(words[at].text.lower()):
        if starts_with(words, at, phrase):
            return at + len(phrase)
    return 0


def penalty_opener(words: list[Word]) -> int:
    """How many words of a piece say that the time is over ("after that")."""
    at = after_links(words)
    for phrase in words_of("penalty_openers"):
        if starts_with(words, at, tuple(phrase.split())):
            return at + len(phrase.split())
    return 0


def opens_condition(words: list[Word]) -> bool:
    """True where a piece begins with a condition of its own, or with "should it …"."""
    at = after_links(words)
    if at == len(words):
        return False
    first = words[at].text.lower()
    if first in ("should", "were"):
        return True
    known = (*clause_openers_at(first), *noun_openers_at(first))
    return any(
        polarity in ("if", "unless") and starts_with(words, at, phrase)
        for phrase, polarity in known
    )


def _is_cut(words: tuple[Word, ...], at: int) -> bool:
    word, before = words[at], words[at - 1]
    if word.text == ";":
        return True
    after_stop = before.text in _STOPS
    if not after_stop and word.text.lower() not in ("or", "and", "but"):
        return False  # most words; the openers are looked up only where a piece can begin
    rest = list(words[at : at + 9])
    if bare_opener(rest) and word.text not in _STOPS and before.text != ";":
        return True
    if starts_with(rest, 0, ("but", "only")):
        return False
    linked = word.text.lower() in ("but", "and", "while") and after_stop
    return linked and before.text != ";" and opens_condition(rest)
