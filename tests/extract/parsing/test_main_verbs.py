"""A participle with an object of its own under a noun without a verb is the predicate."""

import pytest

from detente.extract.parsing.main_verbs import with_main_verb
from detente.extract.parsing.parse import parse
from detente.extract.parsing.tree import Tree, Word
from detente.model.text import Passage, PassageKind, Span
from tests.extract.reports import report_of


def _tree(*rows: tuple[str, str, str, int]) -> Tree:
    """A tree from text, tag, label and place of the head."""
    words, at = [], 0
    for i, (text, tag, dep, _) in enumerate(rows):
        words.append(Word(i, text, text.lower(), tag, dep, at, at + len(text)))
        at += len(text) + 1
    for word, (_, _, _, head) in zip(words, rows, strict=True):
        word.head = words[head]
        if word.head is not word:
            word.head.children.append(word)
    return Tree(Passage(Span(0, at), PassageKind.SENTENCE), tuple(words))


def test_the_hidden_verb_becomes_the_top() -> None:
    tree = with_main_verb(
        _tree(
            ("crowd", "NN", "ROOT", 0),
            ("angered", "VBN", "acl", 0),
            ("set", "VBN", "acl", 1),
            ("barns", "NNS", "dobj", 2),
        )
    )
    crowd, _, verb, barns = tree.words
    assert (verb.dep, verb.tag, crowd.dep) == ("ROOT", "VBD", "nsubj")
    assert crowd.head is verb
    assert barns.head is verb


def test_a_participle_without_object_stays() -> None:
    tree = with_main_verb(_tree(("men", "NNS", "ROOT", 0), ("arrested", "VBN", "acl", 0)))
    assert [word.dep for word in tree.words] == ["ROOT", "acl"]


@pytest.mark.parametrize("text", ["A lorry ploughed into a stall.", "Two men arrested in Oslo"])
def test_every_word_hangs_below_one_top(text: str) -> None:
    (tree,) = parse(report_of(text))
    (top,) = [word for word in tree.words if word.head is word]
    assert {id(word) for word in top.subtree()} == {id(word) for word in tree.words}
