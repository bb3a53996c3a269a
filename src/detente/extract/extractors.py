"""What runs, in order, on every report."""

from collections.abc import Callable, Iterator

from detente.extract.claims import find_claims
from detente.extract.commitments import find_commitments
from detente.extract.events import find_events
from detente.extract.scene import Scene, set_scene
from detente.extract.speech import with_speech
from detente.model.reading import Dropped
from detente.model.statement import Statement
from detente.model.text import Report

Extractor = Callable[[Scene], Iterator[Statement | Dropped]]

EXTRACTORS: tuple[Extractor, ...] = (find_events, find_claims, find_commitments)


def extract(report: Report) -> tuple[tuple[Statement, ...], tuple[Dropped, ...]]:
    """All statements of a report in text order, and the readings that were turned down."""
    scene = with_speech(set_scene(report))
    found = [one for extractor in EXTRACTORS for one in extractor(scene)]
    statements = [one for one in found if isinstance(one, Statement)]
    dropped = [one for one in found if isinstance(one, Dropped)]
    statements.sort(key=lambda one: (one.citation.span, type(one).__name__))
    return tuple(statements), tuple(sorted(dropped, key=lambda one: (one.span, one.step)))
