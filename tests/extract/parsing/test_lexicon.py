"""English words and the forms they come from."""

import pytest

from detente.extract.parsing.lexicon import Lexicon

LEXICON = Lexicon(frozenset({"bridge", "cat", "lima", "march"}), frozenset({"kidnap", "march"}))


@pytest.mark.parametrize(
    "word", ["bridge", "bridges", "kidnapped", "kidnapping", "the", "catwoman"]
)
def test_base_forms_regular_forms_and_function_words_are_known(word: str) -> None:
    assert LEXICON.knows(word)


@pytest.mark.parametrize("word", ["tejutla", "quintero", "zzz"])
def test_other_words_are_not(word: str) -> None:
    assert not LEXICON.knows(word)


def test_a_mere_noun_is_no_verb_and_no_form_of_one() -> None:
    assert LEXICON.is_mere_noun("lima")
    assert not LEXICON.is_mere_noun("march")
    assert not LEXICON.is_mere_noun("kidnapping")
