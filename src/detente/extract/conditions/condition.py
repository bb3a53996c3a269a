"""One condition: its words, without and with what opens it."""

from dataclasses import dataclass

from detente.extract.parsing.tree import Word
from detente.model.text import Span

_EDGE = " ,;:.\n—–-\"”“'’!"


@dataclass(frozen=True, slots=True)
class Condition:
    """The condition without its subordinator, its polarity, and all its words with it.

    `head` is its verb or noun, `opener` its first word.
    """

    span: Span
    polarity: str
    whole: Span
    head: Word
    opener: Word


def trimmed(text: str, start: int, end: int) -> Span:
    """A span without the stops and spaces at its edges."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def made(
    text: str, opener: Word, start: int, end: int, polarity: str, head: Word
) -> Condition | None:
    """The condition, or nothing where no word is left of it."""
    span = trimmed(text, start, end)
    if not len(span):
        return None
    return Condition(span, polarity, Span(opener.start, max(end, span.end)), head, opener)


def holds(word: Word, other: Word) -> bool:
    """True where `other` is the word or stands below it."""
    return word is other or any(above is word for above in other.ancestors())
