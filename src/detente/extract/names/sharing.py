"""Sharing: one noun for the people of several powers: "leaders of Chad, *Libya* and *Niger*"."""

from collections.abc import Callable, Iterator

from detente.extract.parsing.tree import Word
from detente.model.actor import Mention

_OF = frozenset({"of", "from"})


def sharers(noun: Word, mention: Mention, is_known: Callable[[Word], bool]) -> Iterator[Word]:
    """The powers besides the first one that stand behind a plural noun and outside its mention."""
    if noun.tag != "NNS":
        return
    for prep in (kid for kid in noun.kids("prep") if kid.lemma in _OF):
        for first in prep.kids("pobj"):
            others = [word for word in first.conjuncts() if word is not first]
            if first.is_name and is_known(first) and all(word.is_name for word in others):
                yield from (word for word in others if not mention.span.holds(word.span))
