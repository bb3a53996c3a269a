"""Columns: the runs of a page put into lines, and these into the order in which they are read."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from detente.read.pdf_pages import Run

_BIN = 3.0
_MARGIN = 0.12  # of the width, where no gutter is looked for
_SLACK = 2.0
_LEAST_LINES = 3
_LEAST_WORDS = 2.5  # a line of a column is running text; a cell of a table hardly ever is
_LEAST_SCORE = 5
_MOST_GUTTERS = 60  # on one page, one for each band of it
_CELL_GAP = 1.2  # of the height: wider than a space in a justified line
_SAME_HEIGHT = 0.12
_LEVEL = 0.35  # of the height: what stands higher or lower is another line


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a page, in a column that reaches from `left` to `right`.

    `cells` are the stretches that wide gaps set apart: several where it is the row of a table.
    """

    words: str
    start: float
    end: float
    base: float
    height: float
    page: int
    column: int
    left: float
    right: float
    bold: bool = False
    cells: tuple[str, ...] = ()


def lines_of(pages: Iterable[Sequence[Run]]) -> Iterator[Line]:
    """The lines of all pages in reading order; columns are read down, one after the other.

    A page with too little text to show its columns has those of the page before it.
    """
    known: tuple[float, ...] = ()
    for page, runs in enumerate(pages):
        gutters: list[float] = []
        for number, column in enumerate(_columns(list(runs), known, gutters)):
            yield from _lines(column, page, number)
        known = tuple(gutters) or known


def _columns(
    runs: list[Run], known: tuple[float, ...], gutters: list[float]
) -> Iterator[list[Run]]:
    """The runs of each column, and of each stretch across the columns, in reading order.

    `gutters` collects where columns were parted.
    """
    gutter = _gutter(runs, known) if len(gutters) < _MOST_GUTTERS else None
    if gutter is None:
        yield runs
        return
    gutters.append(gutter)
    across: list[Run] = []
    for crossing, left, right in _bands(runs, gutter):
        if not (_is_text(left, 1) and _is_text(right, 1)):
            across += [*crossing, *left, *right]
            continue
        yield across + crossing
        across = []
        yield from _columns(left, known, gutters)
        yield from _columns(right, known, gutters)
    yield across


def _gutter(runs: Sequence[Run], known: Iterable[float]) -> float | None:
    """Where a white strip parts the page, or most of it, into two columns of running text."""
    if len(runs) >= 2 * _LEAST_LINES:
        scored = [(_score(runs, place, _LEAST_LINES), place) for place in _strips(runs)]
        score, place = max(scored, default=(0, 0.0))
        if score >= _LEAST_SCORE:
            return place
    for place in known:
        if 2 * _score(runs, place, 1) > sum(_crosses(run, place) for run in runs):
            return place
    return None


def _strips(runs: Sequence[Run]) -> Iterator[float]:
    """The middles of the strips down the page that fewer runs cross than on either side."""
    first, last = min(run.start for run in runs), max(run.end for run in runs)
    size = int((last - first) / _BIN) + 2
    changes = [0] * (size + 1)
    for run in runs:
        changes[int((run.start - first) / _BIN)] += 1
        changes[int((run.end - first) / _BIN) + 1] -= 1
    covered = list(accumulate(changes))
    margin = int(size * _MARGIN)
    middle = range(margin, size - margin)
    few = max(covered) // 3
    place = margin
    while place < middle.stop:
        end = place
        while end < middle.stop and covered[end] == covered[place]:
            end += 1
        if covered[place] <= few:
            yield first + (place + end) / 2 * _BIN
        place = end


def _score(runs: Sequence[Run], gutter: float, least: int) -> int:
    """In how many lines text stands on both sides of a gutter, `least` lines in a stretch."""
    return sum(
        min(len(left), len(right))
        for _, left, right in _bands(runs, gutter)
        if _is_text(left, least) and _is_text(right, least)
    )


def _bands(runs: Sequence[Run], gutter: float) -> list[tuple[list[Run], list[Run], list[Run]]]:
    """From the top: runs across the gutter, then what stands left and right of it below them."""
    crossing = sorted((run for run in runs if _crosses(run, gutter)), key=lambda run: run.base)
    bases = [run.base for run in crossing]
    bands: list[tuple[list[Run], list[Run], list[Run]]] = [([], [], [])]
    bands += [([run], [], []) for run in crossing]
    for run in runs:
        if not _crosses(run, gutter):
            bands[bisect_left(bases, run.base)][1 if run.end <= gutter + _SLACK else 2].append(run)
    return bands


def _crosses(run: Run, gutter: float) -> bool:
    return run.start < gutter - _SLACK and run.end > gutter + _SLACK


def _is_text(runs: Sequence[Run], least: int) -> bool:
    """True for lines of running text, at least so many."""
    words = sum(run.words.count(" ") + 1 for run in runs)
    return len(runs) >= least and words >= _LEAST_WORDS * len(runs)


def _lines(column: Sequence[Run], page: int, number: int) -> Iterator[Line]:
    """The runs of a column, those on one level put together.

    A line's bounds are those of lines of its size: a headline may reach over a narrow column.
    """
    rows = [sorted(row, key=lambda run: run.start) for row in _rows(column)]
    heads = [max(row, key=lambda run: len(run.words)) for row in rows]
    for row, head in zip(rows, heads, strict=True):
        like = [other for other, one in zip(rows, heads, strict=True) if alike(one, head)]
        left, right = min(one[0].start for one in like), max(one[-1].end for one in like)
        cells = tuple(_cells(row))
        yield Line(
            " ".join(cells), row[0].start, row[-1].end, head.base, head.height,
            page, number, left, right, all(run.bold for run in row), cells,
        )  # fmt: skip


def alike(one: Run | Line, other: Run | Line) -> bool:
    """True for print of one size."""
    return abs(one.height - other.height) <= _SAME_HEIGHT * max(one.height, other.height)


def _cells(row: Sequence[Run]) -> Iterator[str]:
    """The words of a row, stretch by stretch; wide spaces of a justified line set none apart."""
    words = row[0].words
    for before, run in pairwise(row):
        if run.start - before.end > _CELL_GAP * run.height:
            yield words
            words = run.words
        else:
            words = f"{words} {run.words}"
    yield words


def _rows(column: Sequence[Run]) -> list[list[Run]]:
    rows: list[list[Run]] = []
    for run in sorted(column, key=lambda run: (run.base, run.start)):
        level = rows[-1][0] if rows else None
        if level and run.base - level.base <= _LEVEL * max(run.height, level.height):
            rows[-1].append(run)
        else:
            rows.append([run])
    return rows
