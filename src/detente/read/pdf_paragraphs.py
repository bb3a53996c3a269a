"""Paragraphs of a PDF: the lines put together again as they were before they were set."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from detente.read.hyphens import Hyphens
from detente.read.paragraphs import list_mark
from detente.read.pdf_lines import Line, alike

_STOP = re.compile(r"[.!?:…][\"”’»)\]]*$")
_WIDE = 1.3  # times the usual distance of two lines
_INDENT = 0.6  # of the height of a line
_SHORT = 0.35  # of the width of a column: a line that goes on leaves less of it free


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The lines of one paragraph, and their words joined."""

    lines: tuple[Line, ...]
    words: str


def paragraphs_of(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of a text, which may run on over columns and pages."""
    hyphens = Hyphens.of(line.words for line in lines)
    distances = _distances(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, distances):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Paragraph(tuple(one), hyphens.joined(line.words for line in one)) for one in groups]


def _distances(lines: Sequence[Line]) -> dict[int, float]:
    """From line to line, the most frequent distance for each height of lines."""
    found: dict[int, Counter[float]] = {}
    for before, line in pairwise(lines):
        if _in_one_column(before, line) and _alike(before, line):
            distance = round(2 * (line.base - before.base)) / 2
            found.setdefault(round(line.height), Counter())[distance] += 1
    return {height: min(one, key=lambda d: (-one[d], d)) for height, one in found.items()}


def _goes_on(paragraph: Sequence[Line], line: Line, distances: dict[int, float]) -> bool:
    before = paragraph[-1]
    if not _alike(before, line) or _is_item(before, line):
        return False
    if not _in_one_column(before, line):
        return _runs_over(before, line)
    usual = distances.get(round(line.height), 1.2 * line.height)
    if line.base - before.base > _WIDE * usual:
        return False
    if _are_centred(before, line):
        return True
    return not (_is_indented(paragraph, line) or _was_last(before, line))


def _in_one_column(before: Line, line: Line) -> bool:
    return (before.page, before.column) == (line.page, line.column)


def _alike(before: Line, line: Line) -> bool:
    return alike(before, line) and before.bold == line.bold


def _runs_over(before: Line, line: Line) -> bool:
    """A sentence goes on in the next column or on the next page."""
    if _STOP.search(before.words):
        return False
    return line.words[:1].islower() or not _leaves_room(before, line)


def _are_centred(before: Line, line: Line) -> bool:
    middles = abs((before.start + before.end) - (line.start + line.end)) / 2
    return middles < 2 and abs(before.start - line.start) > 4 and not _STOP.search(before.words)


def _is_item(before: Line, line: Line) -> bool:
    """A list mark at the start, unless it is a dash or a figure in the middle of a sentence."""
    ended = _STOP.search(before.words) or _leaves_room(before, line)
    return bool(ended and list_mark(line.words, 0, len(line.words)))


def _is_indented(paragraph: Sequence[Line], line: Line) -> bool:
    """The first line of a paragraph begins further right; the later ones of a list item too."""
    before = paragraph[-1]
    hangs = len(paragraph) == 1 and list_mark(before.words, 0, len(before.words))
    return line.start - before.start > _INDENT * line.height and not hangs


def _was_last(before: Line, line: Line) -> bool:
    """The line before was the last of its paragraph: the next word would have had room on it."""
    free = before.right - before.end
    begins = line.words[:1].isupper() or not line.words[:1].isalpha()
    short = free > _SHORT * (before.right - before.left) and begins
    return _leaves_room(before, line) and (short or bool(_STOP.search(before.words)))


def _leaves_room(before: Line, line: Line) -> bool:
    first = line.words.split(" ", 1)[0]
    width = (line.end - line.start) * len(first) / max(len(line.words), 1)
    return before.right - before.end > width + 0.5 * line.height
