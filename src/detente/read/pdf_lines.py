"""Lines: the runs of a column that stand on one level, put together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from detente.read.pdf_pages import Run

_CELL_GAP = 1.2  # of the height: wider than a space in a justified line
_SAME_HEIGHT = 0.12
_LEVEL = 0.35  # of the height: what stands higher or lower is another line


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a page, in a column that reaches from `left` to `right`.

    `cells` are the stretches that wide gaps set apart, several in the row of a table; `stops` are
    the places inside the line where they begin and end.
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
    stops: tuple[float, ...] = ()


def lines_in(column: Sequence[Run], page: int, number: int) -> Iterator[Line]:
    """The runs of a column, those on one level put together.

    A line's bounds are those of unbroken lines of its size: a headline, or what stands right and
    left in the head of a page, may reach over a narrow column.
    """
    rows = [sorted(row, key=lambda run: run.start) for row in _rows(column)]
    heads = [max(row, key=lambda run: len(run.words)) for row in rows]
    table = [list(_cells(row)) for row in rows]
    for row, head, cells in zip(rows, heads, table, strict=True):
        like = [
            other
            for other, one, parts in zip(rows, heads, table, strict=True)
            if other is row or (len(parts) == 1 and alike(one, head))
        ]
        left, right = min(one[0].start for one in like), max(one[-1].end for one in like)
        words = tuple(" ".join(run.words for run in cell) for cell in cells)
        stops = tuple(place for cell in cells[1:] for place in (cell[0].start, cell[-1].end))[:-1]
        yield Line(
            " ".join(words), row[0].start, row[-1].end, head.base, head.height,
            page, number, left, right, all(run.bold for run in row), words, stops,
        )  # fmt: skip


def alike(one: Run | Line, other: Run | Line) -> bool:
    """True for print of one size."""
    return is_size(one.height, other.height)


def is_size(height: float, other: float) -> bool:
    """True for heights of one size of print; fonts differ a little."""
    return abs(height - other) <= _SAME_HEIGHT * max(height, other)


def _cells(row: Sequence[Run]) -> Iterator[list[Run]]:
    """The runs of a row, stretch by stretch; most spaces of a justified line set none apart."""
    cell = [row[0]]
    for before, run in pairwise(row):
        if run.start - before.end > _CELL_GAP * run.height:
            yield cell
            cell = []
        cell.append(run)
    yield cell


def _rows(column: Sequence[Run]) -> list[list[Run]]:
    rows: list[list[Run]] = []
    for run in sorted(column, key=lambda run: (run.base, run.start)):
        level = rows[-1][0] if rows else None
        if level and run.base - level.base <= _LEVEL * max(run.height, level.height):
            rows[-1].append(run)
        else:
            rows.append([run])
    return rows
