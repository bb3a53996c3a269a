"""Columns: the lines of each page in the order in which they are read."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from detente.read.pdf_lines import Line, is_size, lines_in
from detente.read.pdf_pages import Run

_BIN = 3.0
_MARGIN = 0.12  # of the width, where no gutter is looked for
_SLACK = 2.0
_LEAST_LINES = 2
_ENOUGH_LINES = 3
_LEAST_WORDS = 2.5  # a line of a column is running text; a cell of a table hardly ever is
_MOST_GUTTERS = 60  # on one page, one for each band of it


def lines_of(pages: Iterable[Sequence[Run]]) -> Iterator[Line]:
    """The lines of all pages in reading order; columns are read down, one after the other.

    A page with too little text to show its columns has those of the page before it.
    """
    known: tuple[float, ...] = ()
    for page, runs in enumerate(pages):
        gutters: list[float] = []
        for number, column in enumerate(_columns(list(runs), known, gutters)):
            yield from lines_in(column, page, number)
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
        if not _are_columns(left, right, runs):
            across += [*crossing, *left, *right]
            continue
        yield across + crossing
        across = []
        likely = (*known, *_next_gutter(left, right))
        yield from _columns(left, known, gutters)
        yield from _columns(right, likely, gutters)
    yield across


def _are_columns(left: Sequence[Run], right: Sequence[Run], page: Sequence[Run]) -> bool:
    """True for running text on both sides; of a line or two only in the print of the page."""
    if not (_is_text(left, 1) and _is_text(right, 1)):
        return False
    shorter = min(left, right, key=_levels)
    if _levels(shorter) >= _ENOUGH_LINES:
        return True
    letters: Counter[float] = Counter()
    for run in page:
        letters[run.height] += len(run.words)
    usual = letters.most_common(1)[0][0]
    return all(is_size(run.height, usual) for run in shorter)


def _gutter(runs: Sequence[Run], known: Iterable[float]) -> float | None:
    """Where a white strip parts the page, or most of it, into two columns of running text."""
    if len(runs) >= 2 * _LEAST_LINES:
        scored = [(_score(runs, place, _LEAST_LINES), place) for place in _strips(runs)]
        score, place = max(scored, default=(0, 0.0))
        if score:
            return place
    for place in known:
        if 2 * _score(runs, place, 1) > sum(_crosses(run, place) for run in runs):
            return place
    return None


def _next_gutter(left: Sequence[Run], right: Sequence[Run]) -> Iterator[float]:
    """Where the column right of these two begins, if all are of one width."""
    first, last = min(run.start for run in left), max(run.end for run in left)
    begins = min(run.start for run in right)
    yield begins + (last - first) + (begins - last) / 2


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
        min(_levels(left), _levels(right))
        for _, left, right in _bands(runs, gutter)
        if min(_levels(left), _levels(right)) >= least and _are_columns(left, right, runs)
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
    """True for lines of running text, at least so many, a good part of which begin at one place."""
    levels = _levels(runs)
    if levels < least:
        return False
    words = sum(run.words.count(" ") + 1 for run in runs)
    left = min(run.start for run in runs)
    begin = sum(run.start - left < _SLACK for run in runs)
    return words >= _LEAST_WORDS * levels and 4 * begin >= levels


def _levels(runs: Sequence[Run]) -> int:
    """How many lines the runs stand on."""
    return len({round(run.base) for run in runs})
