"""A cue verb that the parser takes for a noun is read again; a true noun stays one."""

import pytest

from detente.extract.parsing.parse import parse
from detente.extract.parsing.tree import Word
from detente.model.text import Report
from detente.read.segment import segment


def word_of(text: str, wanted: str) -> Word:
    passages, quotations = segment(text)
    (tree,) = parse(Report(text, passages, quotations))
    return next(word for word in tree.words if word.text == wanted)


@pytest.mark.parametrize(
    ("text", "wanted", "lemma"),
    [
        ("Our sources in Cairo report the Libyans want the border to open.", "report", "report"),
        ("Diplomats in Geneva claim the envoy offered a truce.", "claim", "claim"),
    ],
)
def test_a_cue_after_its_subject_is_a_verb(text: str, wanted: str, lemma: str) -> None:
    word = word_of(text, wanted)
    assert (word.is_verb, word.lemma, word.span.of(text)) == (True, lemma, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The committee read a police report the court had ordered.", "report"),
        ("Peace hopes faded when the talks ended.", "hopes"),
    ],
)
def test_a_true_noun_stays_a_noun(text: str, wanted: str) -> None:
    assert word_of(text, wanted).is_noun
