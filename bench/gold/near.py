"""Whether a span or a mention of a row is the words of a label: by overlap."""

from typing import Any

from detente.model.actor import Mention
from detente.model.text import Span

SOFT = {"asserted", "reported"}
Gold = dict[str, Any]
Fields = dict[str, bool | None]
"""What is right of a row; None is what the label has and the row leaves out."""


def same_stance(stance: str, gold: Gold) -> bool:
    """The same stance, asserted and reported being one."""
    return stance == gold["stance"] or {stance, gold["stance"]} <= SOFT


def overlap(span: Span, text: str, words: str) -> float:
    """The part of the longer of the two that they share, at the nearest place of the words."""
    others = everywhere(text, words)
    return max((common(span, one) / max(len(span), len(one)) for one in others), default=0.0)


def overlaps(span: Span | None, text: str, words: str | None) -> bool:
    """Half is shared, or neither is there."""
    if span is None or words is None:
        return span is None and words is None
    return overlap(span, text, words) >= 0.5


def common(one: Span, other: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def names(mention: Mention, words: str, text: str) -> bool:
    """The mention, or what it points back to, shares a character with the words."""
    named = [span for span in (mention.span, mention.antecedent) if span is not None]
    return any(span.meets(other) for span in named for other in everywhere(text, words))


def named_by(mention: Mention, words: list[str], text: str) -> bool:
    """One of the phrases is the mention's."""
    return any(names(mention, one, text) for one in words)


def same_sides(mentions: tuple[Mention, ...], words: list[str], text: str) -> bool:
    """Every phrase has a mention and every mention a phrase."""
    return all(any(names(one, word, text) for one in mentions) for word in words) and all(
        named_by(one, words, text) for one in mentions
    )


def given_sides(mentions: tuple[Mention, ...], words: list[str], text: str) -> bool | None:
    """True where every mention given is right; None where the label has some and the row none."""
    if not mentions:
        return None if words else True
    return all(named_by(one, words, text) for one in mentions)


def given_side(mention: Mention | None, words: str | None, text: str) -> bool | None:
    """The same of a single party."""
    return given_sides((mention,) if mention else (), [words] if words else [], text)


def given_words(span: Span | None, text: str, words: str | None) -> bool | None:
    """The same of a span: the two share a character."""
    if span is None:
        return None if words else True
    return bool(words) and at(text, words or "", span)


def at(text: str, words: str, span: Span, within: str | None = None) -> bool:
    """The span shares a character with the words; of several places, with that in `within`."""
    places = everywhere(text, words)
    if within and len(places) > 1:
        start = text.find(within)
        places = [one for one in places if start <= one.start < start + len(within)] or places
    return any(one.meets(span) for one in places)


def everywhere(text: str, words: str) -> list[Span]:
    """All the places where the words stand."""
    found, start = [], text.find(words)
    while start >= 0 and words:
        found.append(Span(start, start + len(words)))
        start = text.find(words, start + 1)
    return found
