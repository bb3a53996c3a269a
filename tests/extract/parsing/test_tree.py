"""A tree of hand-made words answers who hangs where."""

from detente.extract.parsing.tree import Tree, Word, extent
from detente.model.text import Passage, PassageKind, Span


def tree(*rows: tuple[str, str, str, int]) -> Tree:
    """Words as (text, tag, label, place of the head); one space between them."""
    words, at = [], 0
    for i, (text, tag, dep, _) in enumerate(rows):
        words.append(Word(i, text, text.lower(), tag, dep, at, at + len(text)))
        at += len(text) + 1
    for word, (_, _, _, head) in zip(words, rows, strict=True):
        word.head = words[head]
        if word.head is not word:
            word.head.children.append(word)
    return Tree(Passage(Span(0, at - 1), PassageKind.SENTENCE), tuple(words))


SENTENCE = tree(
    ("Chad", "NNP", "nsubj", 5), ("and", "CC", "cc", 0), ("Mali", "NNP", "conj", 0),
    ("or", "CC", "cc", 2), ("Niger", "NNP", "conj", 2), ("met", "VBD", "ROOT", 5),
    ("envoys", "NNS", "dobj", 5), ("of", "IN", "prep", 6), ("Togo", "NNP", "pobj", 7),
)  # fmt: skip
CHAD, _, MALI, _, NIGER, MET, ENVOYS, OF, TOGO = SENTENCE.words


def test_coordination_is_followed_all_the_way() -> None:
    assert CHAD.conjuncts() == [CHAD, MALI, NIGER]
    assert MALI.conjuncts() == [MALI, NIGER]
    assert NIGER.first_conjunct() is CHAD
    assert TOGO.first_conjunct() is TOGO


def test_children_are_asked_by_label() -> None:
    assert MET.kids("nsubj", "dobj") == [CHAD, ENVOYS]
    assert MET.kid("dobj") is ENVOYS
    assert MET.kid("iobj") is None
    assert ENVOYS.has("of")
    assert ENVOYS.has("of", "prep")
    assert not ENVOYS.has("of", "agent")


def test_ancestors_end_at_the_root() -> None:
    assert list(TOGO.ancestors()) == [OF, ENVOYS, MET]
    assert list(MET.ancestors()) == []


def test_a_subtree_holds_all_below() -> None:
    assert set(ENVOYS.subtree()) == {ENVOYS, OF, TOGO}
    assert set(MET.subtree()) == set(SENTENCE.words)


def test_the_extent_leaves_out_what_it_is_told() -> None:
    text = "Chad and Mali or Niger met envoys of Togo"
    assert extent(CHAD).of(text) == "Chad and Mali or Niger"
    assert extent(CHAD, without=frozenset({"cc", "conj"})).of(text) == "Chad"
    assert extent(ENVOYS).of(text) == "envoys of Togo"


def test_kinds_of_words() -> None:
    assert [word.text for word in SENTENCE.words if word.is_name] == [
        "Chad",
        "Mali",
        "Niger",
        "Togo",
    ]
    assert [word.text for word in SENTENCE.words if word.is_verb] == ["met"]
    assert ENVOYS.is_noun
    assert not ENVOYS.is_name
    assert not OF.is_pronoun


def test_words_within_a_span_lie_wholly_inside() -> None:
    assert SENTENCE.within(Span(5, 20)) == [*SENTENCE.words[1:4]]
    assert SENTENCE.text(Span(0, 13)) == "Chad and Mali"
