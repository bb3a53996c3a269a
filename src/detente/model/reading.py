"""Reading: everything one reader took from one report."""

from dataclasses import dataclass, field

from detente.model.actor import Mention, Resolution
from detente.model.place import Siting
from detente.model.statement import Statement
from detente.model.text import Report, Span
from detente.model.time import Dated, Period, TimeMention


@dataclass(frozen=True, slots=True)
class Dropped:
    """A reading that some step turned down: where, which step, why."""

    span: Span
    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What the extractors took from a report, as written; nothing in it is resolved.

    `ahead` are the spans of the time expressions that look to the future, `filed` the dates of a
    dateline, `in_turn` runs of triggers of acts that a paragraph tells one after another;
    `toponyms` are the names that may be places.
    """

    statements: tuple[Statement, ...]
    times: tuple[TimeMention, ...]
    ahead: frozenset[Span] = frozenset()
    dropped: tuple[Dropped, ...] = ()
    filed: tuple[TimeMention, ...] = ()
    in_turn: tuple[tuple[Span, ...], ...] = ()
    toponyms: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one version of the reader took from a report.

    `statements` hold what is written; `actors` and `places` (by mention span) and `periods` (by
    the trigger span of a statement, or the span of a time expression) hold what was decided of it.
    `times` are all time expressions in text order, those that date nothing too.
    """

    report: Report
    reader: str
    statements: tuple[Statement, ...]
    actors: dict[Span, Resolution]
    periods: dict[Span, Period]
    dropped: tuple[Dropped, ...] = ()
    places: dict[Span, Siting] = field(default_factory=dict)
    times: tuple[Dated, ...] = ()
