"""The Python face: read a text, or open a ledger and ask it what the command line asks."""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TypedDict, Unpack

from detente.analyse.contradicting.credibility import GRADES
from detente.analyse.filed.event_files import event_files
from detente.analyse.filed.incident_files import incident_files
from detente.ledger import acts, views
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.sources import grade, sources
from detente.ledger.verify import Verification, verify
from detente.model.acts import Acts
from detente.model.errors import LedgerError
from detente.model.reading import Reading
from detente.read.files import read_text
from detente.read.limits import Limits
from detente.read.origin import Given
from detente.run.analyses import Analyses
from detente.run.asked import Asked, filter_of
from detente.run.importing import Imported, import_files
from detente.run.local import Result, read_paths, sources_of
from detente.run.pipeline import read_report
from detente.run.reasons import why
from detente.run.settings import Settings
from detente.run.weaving import weave_ledger


class Facts(TypedDict, total=False):
    """What is known of a report beforehand; `published` is an ISO date."""

    title: str
    outlet: str
    published: str
    author: str
    url: str


class Chosen(TypedDict, total=False):
    """Which acts count, see ledger.acts.Choice."""

    since: str
    until: str
    one_a_day: bool
    undirected: bool


def read(text: str, **facts: Unpack[Facts]) -> Reading:
    """Everything that a text says: statements with their citations, and what was decided of them.

    The text may be HTML. Nothing is stored. Raises ReadError where it holds no words.
    """
    data = text.encode("utf-8", "surrogatepass")
    return read_report(read_text(data, "<text>", Given(**facts), Limits()))


def open_ledger(
    path: str | Path = "detente.ledger", *, create: bool = True, read_only: bool = False
) -> "OpenLedger":
    """The ledger at `path`, made where it is missing and `create` allows it.

    Raises LedgerError (missing, not a ledger, no right to it), LedgerTooNew, LedgerLocked.
    """
    return OpenLedger(Ledger.open(path, create=create and not read_only, read_only=read_only))


class OpenLedger(Analyses):
    """An open ledger; use it in a `with` block. Lists yield the rows that `--json` prints."""

    def __enter__(self) -> "OpenLedger":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self._ledger.close()

    def read(
        self, *paths: str | Path, workers: int = 1, **facts: Unpack[Facts]
    ) -> Iterator[Result]:
        """Read files and folders into the ledger, one Result a report or refusal, as they come.

        What is in the ledger already is not read again; a bad file stops nothing.
        """
        sources = sources_of([Path(path) for path in paths])
        return read_paths(sources, self._ledger, Settings(Given(**facts), workers=workers))

    def import_events(self, form: str, *paths: str | Path) -> Iterator[Imported]:
        """Import event data of a format (icews, gdelt2 …), one item a file as it is stored."""
        return import_files(self._ledger, form, map(Path, paths))

    def acts(self, one: str, other: str, *, both: bool = True, **asked: Unpack[Chosen]) -> Acts:
        """The acts of one party on another, told or imported, as numpy columns."""
        return acts.between(self._ledger, one, other, acts.Choice(**asked), both=both)

    def add(self, reading: Reading) -> None:
        """Store what `detente.read` took from a text; a second time adds nothing."""
        self._ledger.append(reading)

    def reports(self) -> Iterator[Shape]:
        """Every report, and how the facts of its origin are known."""
        return views.reports(self._ledger)

    def events(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """Who did what to whom."""
        return views.events(self._ledger, filter_of(asked))

    def incidents(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """Attacks, each as one report tells it, with every figure and who gives it."""
        return views.incidents(self._ledger, filter_of(asked))

    def incident_files(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """One file an incident, with every report's values and what they come to."""
        return incident_files(self._ledger, filter_of(asked))

    def event_files(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """One file an event, with every report's telling."""
        return event_files(self._ledger, filter_of(asked))

    def weave(self) -> int:
        """File what `add` stored; how many statements have now another file. `read` does it too."""
        return weave_ledger(self._ledger)

    def claims(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """What a voice says, and how surely."""
        return views.claims(self._ledger, filter_of(asked))

    def commitments(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """Who binds himself to what, on which condition."""
        return views.commitments(self._ledger, filter_of(asked))

    def sources(self) -> Iterator[Shape]:
        """The outlets with their numbers of rows and the grade that somebody gave each."""
        return sources(self._ledger)

    def grade(self, outlet: str, letter: str, *, by: str = "", why: str = "") -> None:
        """Say how reliable an outlet is, A to F; an empty letter takes it back.

        Raises NotFound where no one outlet has that name, LedgerError for another letter.
        """
        wanted = letter.upper()
        if wanted and wanted not in GRADES:
            raise LedgerError(f"{letter!r} is no grade; they are {', '.join(GRADES)}")
        grade(self._ledger, outlet, wanted, by=by, why=why)

    def ties(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """Relations between two actors, or an actor and a place."""
        return views.ties(self._ledger, filter_of(asked))

    def measures(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """Levels and quantities."""
        return views.measures(self._ledger, filter_of(asked))

    def actors(self) -> Iterator[Shape]:
        """Who was meant, with the names as written and why."""
        return views.actors(self._ledger)

    def places(self) -> Iterator[Shape]:
        """Which places were meant, with the names as written and why."""
        return views.places(self._ledger)

    def dates(self) -> Iterator[Shape]:
        """Every time expression with the days it means, and why."""
        return views.dates(self._ledger)

    def search(self, words: str, *, most: int = 50) -> Iterator[Shape]:
        """Statements and passages that hold the words, best first; "a phrase", attack*."""
        return views.search(self._ledger, words, most=most)

    def statement(self, id_: str) -> Shape:
        """The statement whose id starts with `id_`. Raises NotFound."""
        return views.statement(self._ledger, id_)

    def passage(self, report: str, start: int, end: int, *, context: int = 300) -> Shape:
        """The characters start to end of a report, with the text around. Raises NotFound."""
        return views.passage(self._ledger, report, start, end, context=context)

    def why(self, id_: str) -> Shape:
        """Why a statement is there: rule, words, decisions, what was refused; raises NotFound.

        Of an event also what the reader model read, and without which words it would read another.
        """
        return why(self._ledger, id_)

    def why_not(self, words: str, *, most: int = 50) -> Iterator[Shape]:
        """Where the words stand, and which step dropped what was there."""
        return views.why_not(self._ledger, words, most=most)

    def rejects(self) -> Iterator[Shape]:
        """The files that could not be read, and why."""
        return views.rejected(self._ledger)

    def log(self) -> Iterator[Shape]:
        """What was added and when, with the chain of hashes."""
        return views.log(self._ledger)

    def counts(self) -> dict[str, int]:
        """How many of everything there are."""
        return views.counts(self._ledger)

    def verify(self) -> Verification:
        """Read every text again and check each quote, id and hash."""
        return verify(self._ledger)

    def sql(self, query: str, **parameters: str | int | float | None) -> Iterator[Shape]:
        """The rows of a query of your own over the tables and views of docs/data-model.md."""
        return map(dict, self._ledger.select(query, dict(parameters)))
