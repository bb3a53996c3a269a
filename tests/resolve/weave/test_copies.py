"""Copies: short texts say the same by chance."""

from detente.resolve.weave.copies import Text, is_long, near


def text(name: str, size: int) -> Text:
    return Text(name, "", frozenset(range(size)))


def test_a_text_of_a_few_words_is_too_short_to_be_a_copy() -> None:
    assert not is_long(text("a", 4))
    assert near(text("a", 4), text("b", 4)) == 0.0


def test_texts_long_enough_that_share_their_runs_are_near() -> None:
    assert is_long(text("a", 12))
    assert near(text("a", 12), text("b", 14)) == 1.0
