"""Imported line: a line of event data as it stands in the file that it was imported from.

The ledger keeps the values of a row and the hash of its file, not the line: the file, of a gigabyte
perhaps, is the researcher's own copy of a published data set, and would double the ledger. Where
the file is gone or changed, that is said, and the stored values stand.
"""

import csv
import io
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from detente.model.errors import ReadError
from detente.read.event_files.form import COMMA, TAB
from detente.read.event_files.forms import FORMS
from detente.read.event_files.unpacked import Member, fingerprint


@dataclass(frozen=True, slots=True)
class FileLine:
    """A line with its cells by name; or `problem`, why it cannot be shown."""

    text: str = ""
    cells: tuple[tuple[str, str], ...] = ()
    problem: str = ""


def line_of_file(source: str, sha256: str, form: str, line: int, *, beside: Path) -> FileLine:
    """Line number `line` (from 1) of the file, if it still has the content with that hash.

    A file that is not where it was is also looked for in the folder `beside`.
    """
    member = _member(source, beside)
    try:
        if fingerprint(member)[0] != sha256:
            return FileLine(problem=f"{source} has changed since it was imported")
        return _read(member, form, line)
    except (ReadError, KeyError) as error:
        return FileLine(problem=f"{error}; it was imported with sha256 {sha256}")


def _read(member: Member, form: str, line: int) -> FileLine:
    known = FORMS[form]
    with member.open() as file:
        text = io.TextIOWrapper(file, known.encoding, "replace", newline="\n")
        try:
            head = next(text, "") if line > 1 else ""
            here = islice(text, max(line - 2, 0), None)
            written = next(here, "")
            while known.separator == COMMA and written.count('"') % 2 and (more := next(here, "")):
                written += more  # a cell goes on in the next line
        finally:
            text.detach()
    written = written.rstrip("\r\n")
    if known.separator == TAB:
        names, cells = list(known.columns), written.split(TAB)
    else:
        between = COMMA if COMMA in head else ";"
        names, cells = (
            next(csv.reader(io.StringIO(row), delimiter=between), []) for row in (head, written)
        )
    names += [f"column {n}" for n in range(len(names) + 1, len(cells) + 1)]
    return FileLine(written, tuple(zip(names, cells, strict=False)))


def _member(source: str, beside: Path) -> Member:
    path, mark, inside = source.rpartition("!")
    if not mark or Path(source).exists():
        path, inside = source, ""
    moved = beside / Path(path).name
    return Member(moved if moved.exists() and not Path(path).exists() else Path(path), inside)
