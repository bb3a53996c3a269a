"""Which names hold a place: "Kizlyar, Dagestan", "the Syrian city of Homs", "Lyon in France"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.extract.mentions import Mentions
from detente.model.place import Toponym
from detente.model.place_words import kinds
from detente.model.text import Span

_BEHIND = re.compile(
    r",\s+(?:in\s+|a\s+[\w -]{1,24}\s+in\s+)?(?:the\s+)?(?:[a-z]+(?:ern)?\s+)?|\s+\(|"
    r"\s+in\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}|\s+(?:province|district|county|region)\s+of\s+"
)
_AHEAD = re.compile(r"['’]s\s+(?:[\w-]+\s+){0,3}(?:of\s+)?|\s+(?:[\w-]+\s+){0,2}(?:of\s+)?")
_LISTED = re.compile(r",?\s+(?:and|or)\s+|,\s+|\s?[-–/]\s?")
_REACH = 60  # characters between a name and one that holds it


def contained(text: str, found: Sequence[Toponym], mentions: Mentions) -> Iterator[Toponym]:
    """The toponyms of a report, each with the names that may hold it, the nearest first."""
    for at, one in enumerate(found):
        after = found[at + 1 : at + 3]
        behind = list(_behind(text, one, after))
        ahead = _ahead(text, one, found[at - 1] if at else None, mentions)
        within = (*behind, *ahead)
        cue = one.cue or (f"before {within[0].of(text)!r}" if behind else "")
        if not cue and not one.part_of:
            cue = _listed(text, one, found[max(at - 1, 0) : at + 2])
        yield replace(one, within=within, cue=cue, strong=one.strong or bool(behind))


def _behind(text: str, one: Toponym, after: Sequence[Toponym]) -> Iterator[Span]:
    """The names after a comma, in brackets or after "in"; two of them in "Gorky, Perm, Russia"."""
    end = one.mention.span.end
    for other in after:
        span = other.mention.span
        if other.part_of or not _BEHIND.fullmatch(text, end, span.start):
            return
        yield span
        end = span.end


def _ahead(text: str, one: Toponym, before: Toponym | None, mentions: Mentions) -> Iterator[Span]:
    """The name or people before a noun for the place: "the *Syrian* city of Homs"."""
    start = one.mention.span.start
    spans = [before.mention.span] if before is not None else []
    at = text.rfind(" ", max(start - _REACH, 0), max(start - 1, 0))
    while at > 0 and start - at < _REACH:
        hit = mentions.hit_over(at - 1)
        if hit is not None:
            spans.append(hit.span)
            break
        at = text.rfind(" ", max(start - _REACH, 0), at)
    for span in dict.fromkeys(spans):
        between = text[span.end : start]
        if len(between) < _REACH and _AHEAD.fullmatch(between) and _tells_kind(between):
            yield span


def _listed(text: str, one: Toponym, beside: Sequence[Toponym]) -> str:
    """A list of places shows its members: "Andau and *Eisenstadt*"."""
    for other in beside:
        first, last = sorted((one.mention.span, other.mention.span))
        if other.cue and not other.part_of and _LISTED.fullmatch(text, first.end, last.start):
            return f"in a list with {other.mention.words!r}"
    return ""


def _tells_kind(between: str) -> bool:
    return any(word in kinds() for word in between.lower().split())
