"""The Python face: read a text, or open a ledger and ask it what the command line asks."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TypedDict, Unpack

from detente.analyse.commitment_status import commitment_status, commitment_statuses
from detente.analyse.contradicting.credibility import GRADES
from detente.analyse.contradictions import contradiction, contradictions
from detente.analyse.dyads import DyadSeries
from detente.analyse.filed.event_files import event_files
from detente.analyse.filed.incident_files import incident_files
from detente.analyse.follow_through import pooled, rate_row, rates, shared_kinds
from detente.analyse.outcomes import cases
from detente.analyse.paths import Answer, paths_between
from detente.analyse.paths import Asked as Lines
from detente.analyse.reciprocity.asked import Reciprocity
from detente.analyse.scenario.scenario import HORIZON, scenario
from detente.analyse.scenario.scenario_rows import scenario_row
from detente.analyse.shared import shared_parties
from detente.ledger import acts, views
from detente.ledger.filters import Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.promises import act_types
from detente.ledger.sources import grade, sources
from detente.ledger.threshold import THRESHOLD
from detente.ledger.verify import Verification, verify
from detente.model.acts import Acts
from detente.model.errors import LedgerError
from detente.model.reading import Reading
from detente.read.files import read_text
from detente.read.limits import Limits
from detente.read.origin import Given
from detente.resolve.spelt_alike import spelt_alike
from detente.run.dyads_wanted import Sided, answers_of, series_of
from detente.run.importing import Imported, import_files
from detente.run.lines_wanted import Joined, wanted_of
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


class Asked(TypedDict, total=False):
    """What a list may be narrowed by: the options of the command line, see ledger.filters.Filter.

    `min_confidence` (0 to 1) is 0.5 unless given, as on the command line.
    """

    actor: str
    dyad: str
    both: bool
    since: str
    until: str
    place: str
    type: str
    stance: str
    min_confidence: float


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


class OpenLedger:
    """An open ledger; use it in a `with` block. Lists yield the rows that `--json` prints."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

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
        return views.events(self._ledger, _filter(asked))

    def incidents(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """Attacks, each as one report tells it, with every figure and who gives it."""
        return views.incidents(self._ledger, _filter(asked))

    def incident_files(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """One file an incident, with every report's values and what they come to."""
        return incident_files(self._ledger, _filter(asked))

    def event_files(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """One file an event, with every report's telling."""
        return event_files(self._ledger, _filter(asked))

    def weave(self) -> int:
        """File what `add` stored; how many statements have now another file. `read` does it too."""
        return weave_ledger(self._ledger)

    def paths(self, one: str, other: str, **asked: Unpack[Joined]) -> Answer:
        """How two actors are joined: the best paths, or when the first one opens, or why none.

        `paths` of the answer has what --json prints. Raises NotFound for a name that nobody has.
        """
        most, hops = asked.get("k", 5), asked.get("max_hops", 4)
        wanted = Lines(most, hops, wanted_of(asked))
        return paths_between(self._ledger, one, other, wanted, spelt_alike)

    def shared(self, one: str, other: str, **asked: Unpack[Joined]) -> tuple[Shape, ...]:
        """The third parties that two actors both have a line to, with the lines."""
        wanted = wanted_of(asked)
        return shared_parties(self._ledger, one, other, wanted, spelt_alike).parties

    def dyad(self, sides: str, by: str = "week", **asked: Unpack[Sided]) -> DyadSeries:
        """What two sides (RUS-USA) do to one another, each way, by day, week or month."""
        return series_of(self._ledger, sides, by, asked)

    def reciprocity(self, sides: str, third: str = "", **asked: Unpack[Sided]) -> Reciprocity:
        """Whether either side answers the other, in kind, inversely or towards a third."""
        return answers_of(self._ledger, sides, third, asked)

    def claims(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """What a voice says, and how surely."""
        return views.claims(self._ledger, _filter(asked))

    def commitments(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """Who binds himself to what, on which condition."""
        return views.commitments(self._ledger, _filter(asked))

    def statuses(self, *, as_of: str = "", **asked: Unpack[Asked]) -> Iterator[Shape]:
        """The commitments with how each stood at the end of a day (ISO), and what led to it.

        Without a day, that of the newest report counts.
        """
        return commitment_statuses(self._ledger, _filter(asked), as_of=as_of)

    def status(self, id_: str, *, as_of: str = "") -> Shape:
        """One commitment with its status and every step up to a day. Raises NotFound."""
        return commitment_status(self._ledger, id_, as_of=as_of)

    def rates(self, *, as_of: str = "", by_stakes: bool = False) -> list[Shape]:
        """How often each promisor did what he said, by kind, with what is believed of it.

        Then all together (promisor ''), of each kind in which more than one bound himself.
        """
        known = list(cases(self.statuses(as_of=as_of), act_types(self._ledger)))
        everybody = [pooled(known, kind) for kind in shared_kinds(known)]
        return [rate_row(one) for one in (*rates(known, by_stakes=by_stakes), *everybody)]

    def scenario(self, id_: str, *, as_of: str = "", horizon: int = HORIZON) -> Shape:
        """What may become of a commitment in so many days: branches, and the steps behind them.

        Raises NotFound for an id that no commitment has by that day.
        """
        found = scenario(self._ledger, id_, as_of=as_of, horizon=horizon, min_confidence=THRESHOLD)
        return scenario_row(found)

    def contradictions(self, *, as_of: str = "", **asked: Unpack[Asked]) -> Iterator[Shape]:
        """What cannot all hold, with every side, as known at the end of a day (ISO).

        Those that somebody judged to be none are left out.
        """
        return contradictions(self._ledger, _filter({"min_confidence": 0.0} | asked), as_of=as_of)

    def contradiction(self, id_: str, *, as_of: str = "") -> Shape:
        """One of them, also where it stands no more. Raises NotFound."""
        return contradiction(self._ledger, id_, as_of=as_of)

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
        return views.ties(self._ledger, _filter(asked))

    def measures(self, **asked: Unpack[Asked]) -> Iterator[Shape]:
        """Levels and quantities."""
        return views.measures(self._ledger, _filter(asked))

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


def _filter(asked: Asked) -> Filter:
    least = asked.get("min_confidence", THRESHOLD)
    return replace(Filter(**asked), min_confidence=least)
