"""One toll: a figure, what became of the people, and who they are."""

from dataclasses import dataclass

from detente.extract.parsing.tree import Word
from detente.model.count import Count


@dataclass(frozen=True, slots=True)
class TollSeen:
    """One figure: the word that shows the effect, the count, and who it was done to.

    `effect` is killed, injured, abducted, missing, or casualties where the words leave open who of
    them died ("four were shot"). `word` is the verb, adjective or noun; `people` the counted nouns;
    `by_forces` is true where police or troops did it. `relation` says what the figure is of an
    earlier one: rise ("rose by two"), more ("another two"), of-injured ("one of the wounded died"),
    included ("12 dead, including two gunmen"), part ("one of them") or nothing. `likely` is what
    the sentences around make of casualties.
    """

    effect: str
    word: Word
    count: Count
    people: tuple[Word, ...] = ()
    by_forces: bool = False
    relation: str = ""
    likely: str = ""
