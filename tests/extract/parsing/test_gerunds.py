"""Nouns in -ing that the parse takes for verbs."""

import pytest

from detente.extract.parsing.parse import parse
from tests.extract.reports import report_of


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("A clerk is dead after a Friday night shooting in Leeds.", "shooting", "NN"),
        ("A clerk died while shooting a film in Leeds.", "shooting", "VBG"),
        ("After shooting two guards he fled.", "shooting", "VBG"),
    ],
)
def test_what_an_article_stands_before_is_a_noun(text: str, word: str, tag: str) -> None:
    (tree,) = parse(report_of(text))
    assert next(one.tag for one in tree.words if one.text == word) == tag
