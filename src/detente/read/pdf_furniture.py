"""What is printed around the text of a PDF: running headers, page numbers, notes, tables."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from detente.read.pdf_lines import Line
from detente.read.pdf_pages import Run

Place = tuple[str, int, int]
"""What is printed, how high, and where on the page."""

_EDGE = 3  # levels at the top and at the foot of a page where running headers may stand
_WIDE = 1.8  # times the height of the text: from a running header to the text
_OUTERMOST = 2  # levels where a lone figure is the number of the page
_LEVEL = 5.0  # points by which a header may stand higher or lower on another page
_SMALL_PRINT = 0.87  # of the height of the text
_LEADERS = re.compile(r"(?:\. ?){6}|(?:… ?){3}")
_NUMBER = re.compile(
    r"(?:page|p\.|seite|[-–—|])?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|von)\s*\d{1,4})?"
    r"\s*[-–—|]?",
    re.IGNORECASE,
)


def running(pages: Sequence[Sequence[Run]]) -> list[dict[Run, str]]:
    """For each page the runs that are no text of it: printed on other pages too, or its number."""
    edges = [_set_apart(page) for page in pages]
    on_pages: dict[Place, set[int]] = defaultdict(set)
    for number, runs in enumerate(edges):
        for run in runs:
            words, size, level = _place(run)
            for near in (level - 1, level, level + 1):
                on_pages[words, size, near].add(number)
    return [
        dict(_reasons(page, [run for run in runs if len(on_pages[_place(run)]) > 1]))
        for page, runs in zip(pages, edges, strict=True)
    ]


def _reasons(page: Sequence[Run], repeated: Iterable[Run]) -> Iterator[tuple[Run, str]]:
    for run in repeated:
        yield run, "running header or footer"
    for run in _edges(page, _OUTERMOST):
        if _NUMBER.fullmatch(run.words):
            yield run, "page number"
    for run in page:
        if run.turned:
            yield run, "turned text"


def around(lines: Sequence[Line], body: float) -> dict[int, str]:
    """The lines, by number, that are no text: notes below it, contents, rows of a table."""
    reasons = dict.fromkeys(_notes(lines, body), "footnote")
    leaders = (number for number, line in enumerate(lines) if _LEADERS.search(line.words))
    reasons |= dict.fromkeys(leaders, "table of contents")
    return reasons | dict.fromkeys(_rows(lines, reasons), "table row")


def body_height(lines: Iterable[Line | Run]) -> float:
    """The height in which most of the text is printed."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.height, 1)] += len(line.words)
    return max(letters, key=lambda height: (letters[height], height), default=0.0)


def normal(words: str) -> str:
    """Words as they are compared from page to page: figures count for one another."""
    return re.sub(r"\d+", "#", " ".join(words.casefold().split()))


def _set_apart(page: Sequence[Run]) -> list[Run]:
    """The runs at the edges of a page with a wide gap between them and the text."""
    upright = [run for run in page if not run.turned]
    levels = sorted({round(run.base) for run in upright})
    height = body_height(upright)
    top, foot = _apart(levels, height), _apart(levels[::-1], height)
    outer = {*levels[:top], *levels[len(levels) - foot :]}
    return [run for run in upright if round(run.base) in outer]


def _apart(levels: Sequence[int], height: float) -> int:
    """How many levels, from the outermost, stand before the last wide gap near the edge."""
    gaps = [abs(inner - outer) > _WIDE * height for outer, inner in pairwise(levels[: _EDGE + 1])]
    return max((number for number, wide in enumerate(gaps, 1) if wide), default=0)


def _edges(page: Sequence[Run], most: int) -> list[Run]:
    """The runs on the highest and on the lowest levels of a page."""
    levels = sorted({round(run.base) for run in page if not run.turned})
    outer = {*levels[:most], *levels[-most:]}
    return [run for run in page if round(run.base) in outer and not run.turned]


def _place(run: Run) -> Place:
    return normal(run.words), round(run.height), round(run.base / _LEVEL)


def _notes(lines: Sequence[Line], body: float) -> Iterator[int]:
    """Small print with text above it and none below."""
    text: dict[int, list[Line]] = defaultdict(list)
    small: list[int] = []
    for number, line in enumerate(lines):
        if line.height <= _SMALL_PRINT * body:
            small.append(number)
        else:
            text[line.page].append(line)
    for number in small:
        note = lines[number]
        over = [one.base for one in text[note.page] if _overlap(one, note)]
        if over and max(over) < note.base:
            yield number


def _overlap(line: Line, other: Line) -> bool:
    return line.start < other.end and other.start < line.end


def _rows(lines: Sequence[Line], reasons: dict[int, str]) -> Iterator[int]:
    """Two or more lines of three or more cells each, one below the other: a table."""
    for number, line in enumerate(lines):
        near = (other for other in (number - 1, number + 1) if 0 <= other < len(lines))
        below = any(_is_below(line, lines[other]) and other not in reasons for other in near)
        if below and number not in reasons:
            yield number


def _is_below(line: Line, other: Line) -> bool:
    """True where cells of two lines begin or end at one place; wide spaces do not."""
    many = len(line.cells) > 2 and len(other.cells) > 2
    level = sum(any(abs(one - two) < 2 for two in other.stops) for one in line.stops)
    return many and level > 1 and (line.page, line.column) == (other.page, other.column)
