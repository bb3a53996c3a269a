"""Reading: everything one reader took from one report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from detente.model.actor import Actor, Mention, Resolution
from detente.model.deed import Deed
from detente.model.place import Place, Siting, Toponym
from detente.model.statement import Statement
from detente.model.text import Report, Span
from detente.model.time import Dated, Period, TimeMention

Kind = TypeVar("Kind", bound=Statement)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A reading that some step turned down: where, which step, why."""

    span: Span
    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What the extractors took from a report, as written; nothing in it is resolved.

    `tenses` are those of the verbs that the time expressions hang on, `filed` the dates of a
    dateline, `in_turn` runs of triggers of acts that a paragraph tells one after another;
    `toponyms` are the names that may be places, `deeds` the clauses that promises are
    matched with.
    """

    statements: tuple[Statement, ...]
    times: tuple[TimeMention, ...]
    tenses: Mapping[Span, str] = field(default_factory=dict)
    dropped: tuple[Dropped, ...] = ()
    filed: tuple[TimeMention, ...] = ()
    in_turn: tuple[tuple[Span, ...], ...] = ()
    toponyms: tuple[Toponym, ...] = ()
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one version of the reader took from a report.

    `statements` hold what is written; `actors` and `places` (by mention span) and `periods` (by
    the trigger span of a statement, or the span of a time expression) hold what was decided of it.
    `times` are all time expressions in text order, those that date nothing too. `deeds` are the
    clauses that promises are matched with, `parties` the actors whom their mentions mean.
    `told_on` is the day of its telling: that of publication, else one that its text shows.
    """

    report: Report
    reader: str
    statements: tuple[Statement, ...]
    actors: dict[Span, Resolution]
    periods: dict[Span, Period]
    dropped: tuple[Dropped, ...] = ()
    places: dict[Span, Siting] = field(default_factory=dict)
    times: tuple[Dated, ...] = ()
    deeds: tuple[Deed, ...] = ()
    parties: dict[Span, Actor] = field(default_factory=dict)
    told_on: Period | None = None

    def of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """The statements of one kind, in text order: `reading.of(Event)`."""
        return tuple(one for one in self.statements if isinstance(one, kind))

    def actor(self, mention: Mention) -> Actor | None:
        """Who a mention was decided to mean, or None where that is left open."""
        decided = self.actors.get(mention.span)
        return decided.actor if decided else None

    def place(self, mention: Mention) -> Place | None:
        """Which place a mention was decided to mean, or None where that is left open."""
        sited = self.places.get(mention.span)
        return sited.place if sited else None

    def period(self, trigger: Span) -> Period | None:
        """When the act with this trigger was, or which days a time expression means."""
        return self.periods.get(trigger)
