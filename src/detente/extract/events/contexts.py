"""Contexts: what an event is about, from the words around its trigger and from the reader model."""

from itertools import pairwise

from detente.extract.events.judging import bars
from detente.extract.parsing.tree import Tree, Word
from detente.extract.patterns import context_words
from detente.extract.reader.opinion import Opinion

_REACH = 14


def contexts_of(tree: Tree, trigger: Word, found: Opinion | None) -> tuple[str, ...]:
    """PLOVER contexts in alphabetical order: of words near by, and those the model is sure of."""
    near = set(contexts_near(tree, trigger))
    sure = {name for name, sure in found.contexts if sure > bars().context} if found else set()
    return tuple(sorted(near | sure))


def contexts_near(tree: Tree, trigger: Word) -> tuple[str, ...]:
    """PLOVER contexts shown within fourteen words of the trigger, in alphabetical order."""
    near = [word.lemma for word in tree.words if abs(word.i - trigger.i) <= _REACH]
    shown = context_words()
    pairs = [f"{one} {two}" for one, two in pairwise(near)]
    return tuple(sorted({shown[word] for word in (*near, *pairs) if word in shown}))
