"""Measures of a report: what verbs say of levels and quantities."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.extract.measures.amounts import Amount, amounts_in
from detente.extract.measures.below import seen_in
from detente.extract.measures.causes import cause_of
from detente.extract.measures.levels import level_of
from detente.extract.measures.patterns import Pattern
from detente.extract.measures.quantities import Named, is_named
from detente.extract.measures.settings import stand_of, when_of, where_of
from detente.extract.measures.values import Value, value_of
from detente.extract.measures.whose import whose
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.tree import Word, extent
from detente.extract.scene import Part, Scene
from detente.extract.trust import confidence
from detente.model.actor import Mention
from detente.model.citation import cite
from detente.model.reading import Dropped
from detente.model.statement import Measure, Reason
from detente.model.text import Span

_LONGEST = 200
_MEN = frozenset({"man", "person", "people", "troop", "soldier", "each", "member", "day", "side"})


@dataclass(frozen=True, slots=True)
class _Seen:
    """A quantity below a verb, with the pattern that fits both and the value that is told."""

    part: Part
    clause: Clause
    pattern: Pattern
    named: Named
    value: Value


def find_measures(scene: Scene) -> Iterator[Measure | Dropped]:
    """The measures of a report, and the readings that were turned down."""
    for part in scene.parts:
        amounts: tuple[Amount, ...] | None = None
        told: set[Word] = set()
        for clause, pattern, named in seen_in(scene, part):
            if named.noun in told:
                continue
            told.add(named.noun)
            if amounts is None:
                amounts = amounts_in(part.tree.span.of(scene.report.text), part.tree.span.start)
            yield from _read(scene, part, clause, (pattern, named), amounts)


def _read(
    scene: Scene,
    part: Part,
    clause: Clause,
    found: tuple[Pattern, Named],
    amounts: tuple[Amount, ...],
) -> Iterator[Measure | Dropped]:
    pattern, named = found
    text = scene.report.text
    value = value_of(part, text, clause, named, amounts)
    seen = _Seen(part, clause, pattern, named, value)
    level = level_of(part.tree, text, named) if named.quantity.name == "alert-level" else None
    if problem := _refusal(seen, level):
        yield Dropped(named.noun.span, "measures", problem)
    else:
        yield from _measures(scene, seen, level)


def _refusal(seen: _Seen, level: Span | None) -> str:
    """Why a reading is turned down; empty where it is kept."""
    quantity, value, noun = seen.named.quantity, seen.value, seen.named.noun
    told = value.amount or value.change or level
    if not told and not (quantity.bare and seen.pattern.direction):
        return f"{noun.text!r} may be {quantity.name}, but no number or level is told"
    if value.amount is not None and quantity.units and value.unit not in quantity.units:
        return f"{value.amount.words!r} has not the unit of {quantity.name}"
    if value.counts and value.counts not in _MEN and not is_named(value.counts, quantity):
        return f"the number counts {value.counts!r}, not {quantity.name}"
    if value.unit and not quantity.units and value.unit != "%":
        return f"{value.amount and value.amount.words!r} counts {value.unit}, not {quantity.name}"
    if noun.lemma in quantity.counted and not value.unit and not _is_large(value):
        return f"{noun.text!r} without a large number is no {quantity.name}"
    return ""


def _is_large(value: Value) -> bool:
    return value.amount is not None and value.amount.best >= 1000


def _measures(scene: Scene, seen: _Seen, level: Span | None) -> Iterator[Measure]:
    """One row for each place that is named: "raised it in New York and Washington"."""
    cause = cause_of(seen.clause)
    for where in where_of(scene, seen.clause, seen.named, cause):
        yield _measure(scene, seen, level, (cause, where))


def _measure(
    scene: Scene, seen: _Seen, level: Span | None, around: tuple[Word | None, Mention | None]
) -> Measure:
    part, clause, value = seen.part, seen.clause, seen.value
    cause, where = around
    when = when_of(part, clause, seen.named, value, cause)
    stand = stand_of(scene, part, clause, seen.pattern, when.year if when else None)
    rule = "measure.level" if level is not None else "measure.verb"
    rule = rule if clause.verb.is_verb else "measure.noun"
    return Measure(
        citation=cite(scene.report, _span(seen, level)),
        voices=scene.voices(clause.verb.span),
        stance=stand.stance,
        likelihood=stand.likelihood,
        negated=stand.negated,
        time=stand.time,
        confidence=confidence(
            rule, heading=part.is_heading, stance=stand.stance, words=len(part.tree.words)
        ),
        reason=_reason(rule, seen),
        quantity=seen.named.quantity.name,
        direction=value.direction or seen.pattern.direction,
        trigger=clause.verb.span,
        subject=whose(scene, clause, seen.pattern, seen.named),
        amount=value.amount,
        unit=value.unit,
        level=level,
        change=value.change,
        cause=cause.span if cause is not None else None,
        when=when,
        where=where,
    )


def _reason(rule: str, seen: _Seen) -> Reason:
    shown = f"{seen.clause.verb.text!r} with {seen.named.noun.text!r}"
    return Reason(rule, f"{shown} shows {seen.named.quantity.name}")


def _span(seen: _Seen, level: Span | None) -> Span:
    """From the subject to the last word of the value, within the sentence."""
    span = seen.clause.verb.span
    pieces = [extent(seen.named.top, without=frozenset({"relcl", "appos", "acl"})), level]
    pieces += [seen.value.span, seen.value.change]
    pieces += [extent(word, without=frozenset({"relcl", "appos"})) for word in seen.clause.agents]
    for piece in pieces:
        if piece is not None and len(span.joined(piece)) <= _LONGEST:
            span = span.joined(piece)
    return span
