"""Paragraphs: lines put together where they were only wrapped, kept apart where they were not."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum

from detente.model.text import Span

_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_LIST_MARK = re.compile(r"(?:[•·▪◦‣●*]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-z]\)(?=\s))\s*")
_WIDEST_WRAP = 100
_WRAPPED_ENOUGH = 3
_SLACK = 3  # lines of wire copy are sometimes broken a little early


class Case(Enum):
    """Whether capitals tell anything in this text."""

    MIXED = "mixed"
    UPPER = "upper"
    LOWER = "lower"


def letter_case(text: str) -> Case:
    """Wire copy in capitals and lower-cased copy give no help; ordinary text does."""
    sample = text[:20_000]
    upper = sum(map(str.isupper, sample))
    lower = sum(map(str.islower, sample))
    if upper > 9 * lower:
        return Case.UPPER
    return Case.LOWER if lower > 200 * upper and lower > 100 else Case.MIXED


def list_mark(text: str, start: int, end: int) -> Span | None:
    """The bullet or number that opens a list item."""
    found = _LIST_MARK.match(text, start, end)
    if found is None or found.end() >= end:
        return None
    return Span(start, start + len(found.group().rstrip()))


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int


def paragraphs(text: str, apart: Collection[Span], case: Case) -> list[Span]:
    """The paragraphs of `text`; a line that begins one of `apart` stands alone."""
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    alone = {span.start for span in apart}
    found: list[Span] = []
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else None
        fixed = before is None or bool({before.start, line.start} & alone)
        if before and not fixed and _goes_on(text, before, line, width, case):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(Span(line.start, line.end))
    return found


def _lines(text: str) -> Iterator[_Line]:
    for found in _LINE.finditer(text):
        line_start = text.rfind("\n", 0, found.start()) + 1
        yield _Line(found.start(), found.end(), found.start() - line_start)


def _wrap_width(text: str, lines: list[_Line]) -> int | None:
    """The width that the text was wrapped to, or None where its lines are paragraphs."""
    widths = [line.indent + line.end - line.start for line in lines]
    if not widths or max(widths) > _WIDEST_WRAP:
        return None
    followed = [w for w, a, b in zip(widths, lines, lines[1:], strict=False) if _adjoin(text, a, b)]
    widest = max(widths)
    full = sum(width >= 0.8 * widest for width in followed)
    return widest if full >= _WRAPPED_ENOUGH and 2 * full >= len(followed) else None


def _adjoin(text: str, before: _Line, line: _Line) -> bool:
    return text.count("\n", before.end, line.start) == 1


def _goes_on(text: str, before: _Line, line: _Line, width: int | None, case: Case) -> bool:
    if not _adjoin(text, before, line) or list_mark(text, line.start, line.end):
        return False
    stopped = text[before.end - 1] in '.!?:"”'
    if line.indent >= before.indent + 2 and stopped:
        return False
    if case is Case.MIXED and text[line.start].islower() and not stopped:
        return True
    length = before.indent + before.end - before.start
    if case is not Case.MIXED and not stopped and 45 <= length <= _WIDEST_WRAP:
        return True
    if width is None:
        return False
    if text[before.end - 1] == ",":
        return True
    first_word = text[line.start : line.end].split(None, 1)[0]
    return length + 1 + len(first_word) > width - _SLACK
