"""Captives: "took the ambassador *hostage*", where the parse makes one noun phrase of both.

"hostage" in the singular then says what becomes of somebody; the noun before it is the object.
"""

from detente.extract.parsing.tree import Tree, Word

_STATES = frozenset({"hostage", "captive", "prisoner"})
_TAKING = frozenset({"take", "hold", "keep"})


def with_captives(tree: Tree) -> Tree:
    """The tree with such objects apart from what they become, in place."""
    for word in tree.words:
        taken = next((kid for kid in word.kids("compound") if kid.i == word.i - 1), None)
        governed = word.dep == "dobj" and word.head.lemma in _TAKING
        if taken is not None and governed and word.lemma in _STATES and word.tag == "NN":
            _part(word, taken)
    return tree


def _part(state: Word, taken: Word) -> None:
    verb = state.head
    for kid in [kid for kid in state.children if kid.i < state.i and kid is not taken]:
        _hang(kid, taken)
    _hang(taken, verb)
    taken.dep, state.dep = "dobj", "oprd"


def _hang(word: Word, above: Word) -> None:
    word.head.children.remove(word)
    above.children.append(word)
    above.children.sort(key=lambda kid: kid.i)
    word.head = above
