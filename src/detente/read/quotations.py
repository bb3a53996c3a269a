"""Quotations: the spans of quoted speech, with missing marks repaired."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from detente.model.text import Span
from detente.model.vocabulary import yaml_file

_DOUBLE = re.compile(r"[\"“”„«»]|``|''")
_SINGLE_OPEN = re.compile(r"(?<![\w'’.])['‘](?=[\w\[“\"])(?!\d\ds\b)")
_SINGLE_CLOSE = re.compile(r"(?<=[^\s'‘(\[])['’](?!\w)")
_LONGEST_SINGLE = 800
_BEFORE_OPENING = " \n\t([{-–—/‘'\u00a0"
_AFTER_CLOSING = " \n\t)]}.,;:!?-–—…’'\u00a0"


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a text, and where an opening mark stands."""

    spans: tuple[Span, ...]
    openings: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    opens: bool
    closes: bool


def find_quotations(text: str, paragraphs: Sequence[Span]) -> Quotations:
    """All quotations of the given paragraphs; single marks count only outside double ones.

    A quotation that the next paragraph takes up again with an opening mark is one span.
    """
    finder = _Finder(text)
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        finder.read(paragraph, following)
    doubles = finder.found
    singles = [
        span for part in paragraphs for span in _singles(text, part) if not _inside(span, doubles)
    ]
    openings = finder.openings | {span.start - 1 for span in singles}
    return Quotations(tuple(sorted([*doubles, *singles])), frozenset(openings))


class _Finder:
    """Walks through the double marks, holding the one that is open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Span] = []
        self.openings: set[int] = set()
        self.open: int | None = None
        self.straight = False

    def read(self, paragraph: Span, following: Span | None) -> None:
        """Take in one paragraph; `following` tells whether it takes the quotation up again."""
        marks = list(_marks(self.text, paragraph))
        for number, mark in enumerate(marks):
            later = marks[number + 1] if number + 1 < len(marks) else None
            if self.open is None:
                self._while_closed(mark, paragraph)
            elif not (self.straight and self._curly(mark) and self._straight_later(marks, number)):
                self._while_open(mark, later, paragraph)
        if self.open is not None and not _goes_on(self.text, following):
            self._close(_missing_end(self.text, self.open, paragraph.end))

    def _while_closed(self, mark: _Mark, paragraph: Span) -> None:
        if mark.opens:
            self._open(mark)
        elif not self.text[mark.start - 1].isdigit():
            last = self.found[-1].end + 1 if self.found else 0
            start = _missing_start(self.text, max(paragraph.start, last), mark.start)
            self.open = start
            self._close(mark.start)

    def _while_open(self, mark: _Mark, later: _Mark | None, paragraph: Span) -> None:
        taken_up = mark.opens and mark.start == paragraph.start
        if taken_up and self.open is not None and self.open < paragraph.start:
            self.openings.add(mark.start)
        elif mark.closes:
            self._close(mark.start)
        else:
            self._close(mark.start)
            if later is not None and not later.opens:
                self._open(mark)

    def _curly(self, mark: _Mark) -> bool:
        return self.text[mark.start] in "“”"

    def _straight_later(self, marks: list[_Mark], number: int) -> bool:
        return any(self.text[mark.start] == '"' for mark in marks[number + 1 :])

    def _open(self, mark: _Mark) -> None:
        self.open = mark.end
        self.straight = self.text[mark.start] == '"'
        self.openings.add(mark.start)

    def _close(self, end: int) -> None:
        start = self.open if self.open is not None else end
        self.open = None
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if end > start:
            self.found.append(Span(start, end))


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for found in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        start, end = found.span()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        opens, closes = _directions(found.group(), before, after)
        yield _Mark(start, end, opens, closes)


def _directions(mark: str, before: str, after: str) -> tuple[bool, bool]:
    if mark in ("“", "„", "«", "``"):
        return True, False
    if mark in ("”", "»"):
        return False, True
    opens = before in _BEFORE_OPENING
    closes = after in _AFTER_CLOSING or before in ".,!?…"
    return (opens, closes) if opens != closes else (not before.isalnum(), True)


def _goes_on(text: str, following: Span | None) -> bool:
    """True where the next paragraph takes the quotation up again, or closes it."""
    if following is None:
        return False
    first = next(_marks(text, following), None)
    return first is not None and (first.start == following.start or not first.opens)


def _missing_start(text: str, earliest: int, end: int) -> int:
    """Where a quotation began whose opening mark is missing: after a colon, else its sentence."""
    colon = text.rfind(": ", earliest, end)
    if colon >= 0:
        return colon + 2
    stops = [found.end() for found in re.finditer(r"[.!?]\s+", text[earliest : end - 1])]
    return earliest + (stops[-1] if stops else 0)


def _missing_end(text: str, start: int, end: int) -> int:
    """Where a quotation ended whose closing mark is missing: before "he said", else here."""
    cue = _cue().search(text, start, end)
    return cue.start() + 1 if cue else end


@cache
def _cue() -> re.Pattern[str]:
    verbs = "|".join(yaml_file("segment.yaml")["speech"])
    name = r"(?:(?:the|an?|one|two|his|her|their)\s+)?(?:[A-Z][\w.'’-]+\s+){1,4}"
    noun = r"(?:the|an?|one|two|his|her|their)\s+(?:[\w'’-]+\s+){1,4}"
    return re.compile(rf"[,?!]\s+(?:(?:he|she|they)\s+|{name}|{noun})(?:{verbs})\b")


def _singles(text: str, paragraph: Span) -> Iterator[Span]:
    position = paragraph.start
    while found := _SINGLE_OPEN.search(text, position, paragraph.end):
        end = _single_end(text, found.end(), min(paragraph.end, found.end() + _LONGEST_SINGLE))
        if end is not None:
            yield Span(found.end(), end)
        position = found.end() if end is None else end + 1


def _single_end(text: str, start: int, end: int) -> int | None:
    """The closing mark: not a possessive ("the soldiers' camp") where a later one may close."""
    following = _SINGLE_OPEN.search(text, start, end)
    closings = list(_SINGLE_CLOSE.finditer(text, start, following.start() if following else end))
    for found in closings:
        possessive = text[found.start() - 1] == "s" and text[found.end() : found.end() + 2].strip()
        if not possessive or not text[found.end() : found.end() + 2].strip().isalpha():
            return found.start()
    return closings[0].start() if closings else None


def _inside(span: Span, spans: list[Span]) -> bool:
    return any(other.meets(span) for other in spans)
