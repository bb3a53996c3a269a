"""What runs, in order, on every report."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace

from detente.extract.circumstances.tenses import tenses
from detente.extract.commitments.commitments import find_commitments
from detente.extract.deeds.deeds import find_deeds
from detente.extract.events.events import find_events
from detente.extract.events.telling import told_in_turn
from detente.extract.measures import find_measures
from detente.extract.scene import Scene, set_scene
from detente.extract.spans.attacks import find_attacks
from detente.extract.spans.spotted import spotted
from detente.extract.speech.claims import find_claims
from detente.extract.speech.speech import with_speech
from detente.extract.ties import find_ties
from detente.extract.times.times import find_times
from detente.model.reading import Dropped, Extraction
from detente.model.statement import (
    Claim,
    Commitment,
    Event,
    Incident,
    Measure,
    Statement,
    Tie,
)
from detente.model.text import PassageKind, Report, Span
from detente.model.time import TimeMention

Extractor = Callable[[Scene], Iterator[Statement | Dropped]]

EXTRACTORS: tuple[Extractor, ...] = (
    find_events,
    find_attacks,
    find_claims,
    find_commitments,
    find_ties,
    find_measures,
)


def extract(report: Report) -> Extraction:
    """All statements of a report in text order, its time expressions, and what was turned down."""
    return extract_from(set_scene(report))


def extract_from(scene: Scene) -> Extraction:
    """The same of a report that is parsed."""
    scene = spotted(with_speech(scene))
    found = [one for extractor in EXTRACTORS for one in extractor(scene)]
    read = [one for one in found if isinstance(one, Statement)]
    marks = _marks(read)
    statements = [_with_inner(one, marks) if isinstance(one, Claim) else one for one in read]
    dropped = [one for one in found if isinstance(one, Dropped)]
    statements.sort(key=lambda one: (one.citation.span, type(one).__name__))
    return Extraction(
        tuple(statements),
        tuple(time for part in scene.parts for time in part.times),
        dict(tenses(scene)),
        tuple(
            sorted(
                {*dropped, *_silent(scene, found)}, key=lambda one: (one.span, one.step, one.reason)
            )
        ),
        tuple(_filed(scene.report)),
        tuple(told_in_turn(scene, [one for one in statements if isinstance(one, Event)])),
        scene.toponyms.found,
        find_deeds(scene, statements),
    )


def _filed(report: Report) -> Iterator[TimeMention]:
    """The dates of the report's dateline: "MOSCOW, April 1"."""
    for passage in report.passages:
        if passage.kind is PassageKind.DATELINE:
            yield from find_times(passage.span.of(report.text), passage.span.start)


def _marks(read: list[Statement]) -> list[Span]:
    """Where the acts, attacks, ties, measures and commitments stand, in text order."""
    return sorted(
        {
            one.act if isinstance(one, Commitment) else one.trigger
            for one in read
            if isinstance(one, Commitment | Event | Incident | Tie | Measure)
        }
    )


def _with_inner(claim: Claim, marks: list[Span]) -> Claim:
    """The claim with what was read inside what is said."""
    inner = {mark for span in claim.content for mark in _begun_in(marks, span) if span.holds(mark)}
    return replace(claim, inner=tuple(sorted(inner)))


def _begun_in(marks: list[Span], span: Span) -> list[Span]:
    first = bisect_left(marks, span.start, key=lambda mark: mark.start)
    return marks[first : bisect_left(marks, span.end, key=lambda mark: mark.start)]


def _span_of(one: Statement | Dropped) -> Span:
    return one.citation.span if isinstance(one, Statement) else one.span


def _silent(scene: Scene, found: list[Statement | Dropped]) -> Iterator[Dropped]:
    """Sentences in which nothing was seen at all, and furniture that was not read."""
    touched = {id(part) for one in found for part in scene.parts_in(_span_of(one))}
    for part in scene.parts:
        if id(part) not in touched:
            yield Dropped(
                part.tree.span,
                "extract",
                "no word of the vocabulary shows an act, a claim or a commitment",
            )
    for passage in scene.report.passages:
        if passage.kind is PassageKind.FURNITURE:
            yield Dropped(passage.span, "read", f"furniture, not read as content: {passage.reason}")
