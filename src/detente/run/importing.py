"""Importing: files of event data into the ledger, in chunks, resumed where it was stopped."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import dropwhile, islice
from operator import itemgetter
from pathlib import Path

from detente import __version__
from detente.ledger.import_words import Words, mended
from detente.ledger.importing import (
    Chunk,
    Known,
    Part,
    Reject,
    Stored,
    add_chunk,
    known_file,
    next_number,
)
from detente.ledger.ledger import Ledger
from detente.model.errors import ReadError
from detente.model.vocabulary import import_digest
from detente.read.event_files.form import COMMA, Form
from detente.read.event_files.forms import FORMS
from detente.read.event_files.records import Record, records
from detente.read.event_files.unpacked import Member, fingerprint, members
from detente.resolve.event_files.schemes import SCHEMES

CHUNK_LINES = 1 << 18
"""After so many lines what was read is stored, as one transaction."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file: rows and rejects in all, and the rows that were added now.

    `refused` says why the file as a whole could not be read, '' where it could.
    """

    source: str
    sha256: str
    rows: int
    rejects: int
    added: int
    was_known: bool = False
    refused: str = ""


Tell = Callable[[str, int], None]
"""Is told, when a chunk is stored, which file is being read, and up to which line."""


def import_files(
    ledger: Ledger,
    form: str,
    paths: Iterable[Path],
    *,
    chunk_lines: int = CHUNK_LINES,
    tell: Tell = lambda source, line: None,
) -> Iterator[Imported]:
    """Read event data into the ledger; one item a file, once the file is stored to its end.

    A file that is there adds nothing, one that was stopped goes on where it was. One that is
    damaged or not of that format is refused and kept among the rejects; the others are read.
    Raises ReadError where there is no such format.
    """
    if form not in FORMS:
        raise ReadError(f"{form!r} is no format of event data; known are {', '.join(FORMS)}")
    importer = _Importer(ledger, FORMS[form], chunk_lines, tell)
    try:
        for path in paths:
            yield from importer.read_all(path)
    finally:
        importer.store()
    yield from importer.told()


@dataclass(slots=True)
class _Progress:
    """How far one file is read: `line` is the last line, `stored` how many rows were there."""

    seq: int
    line: int = 0
    rows: int = 0
    rejects: int = 0
    stored: int = 0
    days: list[int] = field(default_factory=list)

    def add(self, rows: Sequence[Stored], rejects: Sequence[Reject]) -> None:
        """Count rows of import_row, and rejects, that were read one after the other."""
        self.rows += len(rows)
        self.rejects += len(rejects)
        self.line = max(
            [self.line, *(one[2] for one in rows[-1:]), *(one[1] for one in rejects[-1:])]
        )
        if rows:
            self.days += [min(map(itemgetter(3), rows)), max(map(itemgetter(4), rows))]


class _Importer:
    """Fills chunks with the rows of one format, and stores each when it is full."""

    def __init__(self, ledger: Ledger, form: Form, chunk_lines: int, tell: Tell) -> None:
        self._ledger, self._form, self._most, self._tell = ledger, form, chunk_lines, tell
        self._row = form.row
        scheme = SCHEMES[form.name]
        self._words = {
            "import_party": Words(ledger, "import_party", form.name, scheme.party),
            "import_kind": Words(ledger, "import_kind", form.name, scheme.kind),
            "import_place": Words(ledger, "import_place", form.name, scheme.site),
        }
        self._chunk = Chunk(next_number(ledger, "import_row"))
        self._next_file = next_number(ledger, "import_file")
        self._waiting: list[Imported] = []
        self._stored: list[Imported] = []

    def read_all(self, path: Path) -> Iterator[Imported]:
        """The file at `path`, or all in the archive there; what cannot be read is refused."""
        try:
            found = members(path)
        except ReadError as error:
            yield self._refused(str(path), error)
            return
        for member in found:
            try:
                yield from self.read(member)
            except ReadError as error:
                yield self._refused(member.source, error)

    def read(self, member: Member) -> Iterator[Imported]:
        """The rows of one file; gives what was stored to its end on the way."""
        sha256, size = fingerprint(member)
        known = known_file(self._ledger, sha256)
        twin = next((one for one in self._waiting if one.sha256 == sha256), None)
        if twin is not None:
            self._waiting.append(replace(twin, source=member.source, added=0, was_known=True))
        elif known is not None and known.form != self._form.name:
            raise ReadError(f"{member.source} is in the ledger already, imported as {known.form}")
        elif known is not None and known.whole:
            yield Imported(member.source, sha256, known.rows, known.rejects, 0, was_known=True)
        else:
            with member.open() as file, records(self._form, file, member.source) as found:
                progress = self._begin(member, sha256, size, known)
                self._fill(progress, found, member.source)
            self._end(progress, member, sha256)
        yield from self.told()

    def told(self) -> Iterator[Imported]:
        """The files that were stored to their end since this was asked last."""
        yield from self._stored
        self._stored.clear()

    def store(self) -> None:
        """Store what was read since the last time."""
        if self._chunk.parts:
            add_chunk(self._ledger, self._form.name, self._chunk, self._words)
            self._chunk = Chunk(self._chunk.first_row + len(self._chunk.rows))
        self._stored += self._waiting
        self._waiting.clear()

    def _refused(self, source: str, error: ReadError) -> Imported:
        self._ledger.reject(source, str(error))
        return Imported(source, "", 0, 0, 0, refused=str(error))

    def _begin(self, member: Member, sha256: str, size: int, known: Known | None) -> _Progress:
        if known is not None:
            before = known.rows
            return _Progress(known.seq, known.line, before, known.rejects, before, known.days)
        importer = f"{__version__}+{import_digest()}"
        progress = _Progress(self._next_file)
        self._next_file += 1
        facts = (progress.seq, sha256, self._form.name, member.source, size, importer)
        self._chunk.files.append(facts)
        return progress

    def _fill(self, progress: _Progress, found: Iterator[Record], source: str) -> None:
        """Read on from the line after the last; a full chunk is stored at once."""
        found = dropwhile(lambda record: record[0] <= progress.line, found)
        while True:
            room = self._most - self._chunk.size
            if self._take(progress, islice(found, room)) < room:
                return
            self.store()
            self._tell(source, progress.line)

    def _take(self, progress: _Progress, found: Iterable[Record]) -> int:
        """Put records into the chunk, as rows or rejects; how many there were.

        Stopped in the middle it leaves a chunk that says rightly how far it goes.
        """
        rows, rejects, file, row = self._chunk.rows, self._chunk.rejects, progress.seq, self._row
        party, kind, place = self._words.values()
        (fewest, most), had, lost = self._form.widths, len(rows), len(rejects)
        seq = self._chunk.first_row + had
        try:
            for line, cells in found:
                if not fewest <= len(cells) <= most:
                    rejects.append((file, line, self._misfit(cells)))
                    continue
                try:
                    made = [
                        (n, file, line, first, last, party[actor], party[recipient], kind[deed],
                         place[spot], id_, *toll)
                        for n, (first, last, actor, recipient, deed, spot, id_, toll)
                        in enumerate(row(cells), seq)
                    ]  # fmt: skip
                except ValueError as error:
                    rejects.append((file, line, mended(str(error))))
                else:
                    rows += made
                    seq += len(made)
        finally:
            progress.add(rows[had:], rejects[lost:])
            last_row = self._chunk.first_row + len(rows) - 1
            first_row = self._chunk.first_row + had
            self._chunk.parts.append(Part(file, first_row, last_row, progress.line))
        return len(rows) - had + len(rejects) - lost

    def _misfit(self, cells: list[str]) -> str:
        if self._form.separator == COMMA:
            return "fewer columns than the header names"
        fewest, most = self._form.widths
        return f"{len(cells)} columns, not {fewest if fewest == most else f'{fewest} to {most}'}"

    def _end(self, progress: _Progress, member: Member, sha256: str) -> None:
        days = progress.days
        ends = (min(days), max(days)) if days else (None, None)
        counted = (progress.line, progress.rows, progress.rejects)
        self._chunk.parts[-1].end = (*counted, *ends)
        added = progress.rows - progress.stored
        self._waiting.append(Imported(member.source, sha256, *counted[1:], added))
