"""Upper-case copy gets ordinary letters, one for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.extract.parsing.lexicon import Lexicon
from detente.extract.parsing.truecase import truecase

LEXICON = Lexicon(
    frozenset({"mayor", "carlos", "farm", "car", "bomb"}), frozenset({"kill", "attack"})
)


@pytest.mark.parametrize(
    ("shouted", "plain"),
    [
        ("TROOPS OF MALI LEFT THE CAMP", "Troops of Mali left the camp"),
        ("THE MINISTER OF SOUTH KOREA SPOKE", "The minister of South Korea spoke"),
        ("THE ITALIAN ENVOY LEFT ON FRIDAY", "The Italian envoy left on friday"),
    ],
)
def test_known_names_keep_their_capitals(shouted: str, plain: str) -> None:
    assert truecase(shouted) == plain


@pytest.mark.parametrize(
    ("shouted", "plain"),
    [
        ("REBELS KILLED MAYOR CARLOS QUINTERO", "Rebels killed mayor Carlos Quintero"),
        ("THE FARM IN TEJUTLA WAS ATTACKED", "The farm in Tejutla was attacked"),
        ("A CAR BOMB KILLED US ON FRIDAY", "A car bomb killed us on Friday"),
    ],
)
def test_with_a_dictionary_unknown_words_are_names(shouted: str, plain: str) -> None:
    assert truecase(shouted, LEXICON) == plain


@pytest.mark.parametrize("words", ["NATO and EU", "UN, IMF, WHO", "The Army left", "", "1990-2010"])
def test_short_and_mixed_sentences_stay(words: str) -> None:
    assert truecase(words) == words


@given(st.text(max_size=80), st.text(st.characters(categories=["Lu", "Nd", "Zs"]), max_size=80))
def test_no_letter_is_won_or_lost(any_text: str, shouted: str) -> None:
    for words in (any_text, shouted, any_text.upper()):
        told = truecase(words)
        assert len(told) == len(words)
        assert all(a in (b, b.lower()) for a, b in zip(told, words, strict=True))
