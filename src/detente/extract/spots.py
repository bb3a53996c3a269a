"""Spots: what the span model sees in a report, as spans with probabilities."""

from dataclasses import dataclass

from detente.model.text import Span


@dataclass(frozen=True, slots=True)
class Said:
    """A cue, the words that name its source (none: not told), and what is said, in pieces."""

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    sure: float


@dataclass(frozen=True, slots=True)
class Part:
    """Words that take part in an attack: `role` perpetrator, organisation, target, victim, weapon.

    `type` is the attack's, in MUC-4's six; `sure` is the probability of the role.
    """

    role: str
    type: str
    span: Span
    sure: float


@dataclass(frozen=True, slots=True)
class IfThen:
    """One piece of an if-part (`then` false) or a then-part."""

    span: Span
    then: bool
    sure: float


@dataclass(frozen=True, slots=True)
class Attack:
    """How likely a stretch of a report tells of an attack of one of MUC-4's types on civilians."""

    span: Span
    type: str
    sure: float


@dataclass(frozen=True, slots=True)
class Spots:
    """Everything of one report, in text order."""

    said: tuple[Said, ...] = ()
    parts: tuple[Part, ...] = ()
    conditions: tuple[IfThen, ...] = ()
    attacks: tuple[Attack, ...] = ()


NOTHING = Spots()
