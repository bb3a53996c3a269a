"""Sighting: an act as one rule saw it, before it becomes an Event."""

from dataclasses import dataclass

from detente.extract.parsing.tree import Word
from detente.extract.patterns import Pattern
from detente.extract.reader.opinion import Opinion
from detente.model.actor import Mention


@dataclass(frozen=True, slots=True)
class Sighting:
    """Which pattern fits which word, and who stands around it.

    `carrier` is the light verb that governs an event noun: "launched" in "launched an attack".
    `opinion` is what the reader model thinks of it, where it was asked; `overruled` the type that
    a pattern shows, where the model made another of it; `filled` is true where the model, not the
    grammar, says who receives.
    """

    pattern: Pattern
    trigger: Word
    carrier: Word | None
    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    rule: str
    opinion: Opinion | None = None
    overruled: str = ""
    filled: bool = False

    @property
    def head(self) -> Word:
        """The word that hangs in the sentence: the light verb, else the trigger."""
        return self.carrier or self.trigger
