"""Gerunds that are nouns: the "shooting" of "after a Friday night shooting" is no verb.

The parse takes some for verbs. What an article or another noun stands before, and what has neither
subject nor object, is a noun.
"""

from detente.extract.parsing.tree import Tree, Word

_BEFORE = ("det", "compound", "nmod", "nummod", "poss")
_VERBAL = ("dobj", "nsubj", "nsubjpass", "aux", "auxpass", "xcomp", "ccomp", "prt")
_SLOTS = {"pcomp": "pobj", "csubj": "nsubj", "csubjpass": "nsubjpass", "xcomp": "dobj"}


def with_gerunds(tree: Tree) -> Tree:
    """The same tree, its nouns in -ing tagged as nouns with the noun as lemma."""
    for word in tree.words:
        if word.tag == "VBG" and _is_noun(word):
            word.tag, word.lemma = "NN", word.text.lower()
            word.dep = _SLOTS.get(word.dep, word.dep)
    return tree


def _is_noun(word: Word) -> bool:
    before = [kid for kid in word.kids(*_BEFORE) if kid.i < word.i]
    fixed = word.dep in (*_SLOTS, "pobj", "dobj", "nsubj", "nsubjpass")
    return bool(before) and fixed and not word.kids(*_VERBAL)
