"""Openers of if-parts, which one corpus counts in and another does not."""

from training.spans.public import opened

TEXT = "They would stay if the road closed."


def test_an_if_part_gets_its_if() -> None:
    start = TEXT.index("the road")
    ((first, end),) = opened(TEXT, [[start, start + 15]])
    assert TEXT[first:end] == "if the road closed"


def test_an_if_part_that_has_it_stays() -> None:
    start = TEXT.index("if")
    assert opened(TEXT, [[start, len(TEXT) - 1]]) == [[start, len(TEXT) - 1]]


def test_later_pieces_stay() -> None:
    start = TEXT.index("the road")
    assert opened(TEXT, [[start, start + 8], [start + 9, start + 15]])[1] == [start + 9, start + 15]
