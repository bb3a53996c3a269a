"""The whole flow on one screen: a report is read, its mentions are resolved, the ledger keeps it."""

from collections.abc import Iterator

from detente import __version__
from detente.extract.extractors import extract
from detente.model.actor import Mention
from detente.model.reading import Reading
from detente.model.statement import Claim, Commitment, Event, Statement
from detente.model.text import Report
from detente.model.vocabulary import digest
from detente.resolve.actors import resolve_actors
from detente.resolve.chronology import date_statements


def reader_version() -> str:
    """Which reader this is: the release and a digest of its vocabulary files."""
    return f"rules {__version__}+{digest()}"


def read_report(report: Report) -> Reading:
    """Everything this reader takes from a report."""
    extraction = extract(report)
    mentions = sorted(
        {one for statement in extraction.statements for one in mentions_of(statement)}, key=_place
    )
    return Reading(
        report=report,
        reader=reader_version(),
        statements=extraction.statements,
        actors=resolve_actors(report, mentions, report.published_on),
        periods=date_statements(report, extraction),
        dropped=extraction.dropped,
    )


def mentions_of(statement: Statement) -> Iterator[Mention]:
    """The actors that a statement names, its voices included."""
    yield from (voice.mention for voice in statement.voices if voice.mention is not None)
    match statement:
        case Event():
            yield from (*statement.actors, *statement.recipients)
        case Commitment():
            yield statement.promisor
            if statement.promisee is not None:
                yield statement.promisee
        case Claim():
            pass


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, mention.span.end
