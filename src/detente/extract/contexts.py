"""Contexts: what an event is about, from the words around its trigger."""

from itertools import pairwise

from detente.extract.patterns import context_words
from detente.extract.tree import Tree, Word

_REACH = 14


def contexts_near(tree: Tree, trigger: Word) -> tuple[str, ...]:
    """PLOVER contexts shown within fourteen words of the trigger, in alphabetical order."""
    near = [word.lemma for word in tree.words if abs(word.i - trigger.i) <= _REACH]
    shown = context_words()
    pairs = [f"{one} {two}" for one, two in pairwise(near)]
    return tuple(sorted({shown[word] for word in (*near, *pairs) if word in shown}))
