"""Bond: a relation as one rule saw it, before it becomes a Tie."""

from dataclasses import dataclass

from detente.extract.parsing.tree import Word
from detente.extract.ties.patterns import Pattern, listed
from detente.model.actor import Mention


@dataclass(frozen=True, slots=True)
class Side:
    """Who or what stands on one side: the word, what it names, and what sorts of thing that is."""

    word: Word
    mention: Mention
    sorts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bond:
    """Which pattern fits which word, and who stands around it.

    `head` is the word that hangs in the sentence: the verb of "is the leader of", else the trigger.
    """

    pattern: Pattern
    trigger: Word
    head: Word
    subject: Side
    object: Side
    rule: str


def is_same(one: Side, other: Side) -> bool:
    """True where both sides are one: the same words, or a pronoun and what it points to."""
    if one.word is other.word or one.mention.span == other.mention.span:
        return True
    return other.mention.antecedent == one.mention.span or (
        one.mention.antecedent == other.mention.span
    )


def suits(pattern: Pattern, subject: Side, other: Side) -> bool:
    """False for what nobody leads for long, and for a person where the kind asks for a state."""
    kind = pattern.kind
    if kind.name == "leads" and other.word.lemma in listed("not_led"):
        return False
    if not kind.persons or not other.sorts <= {"person", "name", "people", "group"}:
        return True
    return bool(subject.sorts & kind.persons) or "group" in other.sorts
