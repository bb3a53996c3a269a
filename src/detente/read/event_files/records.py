"""Records: the rows of a file of event data with their lines, cells in the order of the format."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from operator import itemgetter
from typing import IO, Protocol

from detente.model.errors import ReadError
from detente.read.event_files.form import COMMA, TAB, Form, bare

Record = tuple[int, list[str]]
"""Line (from 1) and cells; those of a CSV row that is cut short are left out."""


class Rows(Protocol):
    """Rows of a csv reader, and the line up to which it has read."""

    @property
    def line_num(self) -> int: ...  # noqa: D102
    def __iter__(self) -> Iterator[list[str]]: ...


csv.field_size_limit(1 << 24)
_LONGEST = 1 << 20
"""Characters that a first line has at most: what has more, without a line's end, is no table."""


@contextmanager
def records(form: Form, file: IO[bytes], source: str) -> Iterator[Iterator[Record]]:
    """The rows after the header; raises ReadError where the file is not of this format."""
    # Bytes that are not of the encoding stay as they are until a name is stored.
    text = io.TextIOWrapper(file, form.encoding, "surrogateescape", newline="\n")
    try:
        yield (_tabbed if form.separator == TAB else _quoted)(form, text, source)
    finally:
        text.detach()


def _tabbed(form: Form, text: io.TextIOWrapper, source: str) -> Iterator[Record]:
    first = text.readline(_LONGEST).removeprefix("\ufeff")
    cells = first.rstrip("\r\n").split(TAB)
    if form.header:
        _check_names(form, [bare(cell) for cell in cells], source)
        return _split(form, text, 2)
    _check_width(form, cells, source)
    return _split(form, chain((first,), text), 1)


def _split(form: Form, lines: Iterable[str], start: int) -> Iterator[Record]:
    _, most = form.widths
    for number, line in enumerate(lines, start):
        cells = line.rstrip("\r\n").split(TAB)
        if len(cells) > most:
            yield number, _trimmed(cells, most)
        elif len(cells) > 1 or line.strip():
            yield number, cells


def _trimmed(cells: list[str], width: int) -> list[str]:
    """The cells without blank ones beyond the last column."""
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    return cells


def _quoted(form: Form, text: io.TextIOWrapper, source: str) -> Iterator[Record]:
    head = text.readline(_LONGEST).removeprefix("\ufeff")
    between = ";" if ";" in head and COMMA not in head else COMMA
    rows = csv.reader(chain((head,), text), delimiter=between)
    header = [bare(name).lower() for name in next(rows, [])]
    names = [name if name in header else form.once.get(name, name) for name in form.columns]
    missing = [name for name in names if name not in header]
    if missing:
        raise ReadError(_other(form, source, f"it has no column {', '.join(missing[:5])}"))
    pick = itemgetter(*map(header.index, names))
    return _picked(rows, pick, len(header), source)


def _picked(
    rows: Rows, pick: Callable[[list[str]], tuple[str, ...]], width: int, source: str
) -> Iterator[Record]:
    line = rows.line_num + 1
    try:
        for cells in rows:
            if cells:
                yield line, list(pick(cells)) if len(cells) >= width else []
            line = rows.line_num + 1
    except csv.Error as error:
        raise ReadError(f"{source} cannot be read on from line {line}: {error}") from None


def _check_names(form: Form, names: list[str], source: str) -> None:
    if form.more_names:
        wanted = {name.lower() for name in form.columns}
        names = [name for name in names if name.lower() in wanted]
    for place, wanted_name in enumerate(form.columns):
        found = names[place] if place < len(names) else "nothing"
        if found.lower() != wanted_name.lower():
            told = f"column {place + 1} is named {found[:40]!r}, not {wanted_name!r}"
            raise ReadError(_other(form, source, told))


def _check_width(form: Form, cells: list[str], source: str) -> None:
    fewest, most = form.widths
    if not fewest <= len(_trimmed(list(cells), most)) <= most:
        raise ReadError(_other(form, source, f"its first line has {len(cells)} columns"))


def _other(form: Form, source: str, found: str) -> str:
    return f"{source} is no {form.title}: {found}"
