"""One toll: a figure, what became of the people, and who they are."""

from dataclasses import dataclass

from detente.extract.parsing.tree import Word
from detente.model.count import Count


@dataclass(frozen=True, slots=True)
class TollSeen:
    """One figure: the word that shows the effect, the count, and who it was done to.

    `word` is the verb, adjective or noun; `people` the counted nouns; `by_forces` is true where
    police or troops did it.
    """

    effect: str
    word: Word
    count: Count
    people: tuple[Word, ...] = ()
    by_forces: bool = False
