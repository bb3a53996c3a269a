"""Spans of characters to labels a word."""

import numpy as np

from detente.extract.reader.windows import Seen
from training.spans.labels import Occurrences, marked, over

TEXT = 'The "old harbour" burned (again) near the old harbour.'


def words() -> list[Seen]:
    found, start = [], 0
    for word in ["The", '"', "old", "harbour", '"', "burned", "(", "again", ")"]:
        start = TEXT.index(word, start)
        found.append(Seen(start, start + len(word), word, ("", "", "", "", "")))
        start += len(word)
    return found


def test_words_under_a_span_begin_and_go_on() -> None:
    start = TEXT.index("old")
    assert marked(words(), [(start, start + 11)]).tolist() == [0, 0, 1, 2, 0, 0, 0, 0, 0]


def test_a_mark_at_the_front_of_a_span_is_left_out() -> None:
    start = TEXT.index('"')
    assert marked(words(), [(start, start + 13)], 1).tolist() == [0, 0, 3, 4, 4, 0, 0, 0, 0]


def test_each_piece_begins_anew() -> None:
    told = marked(words(), [(0, 3), (TEXT.index("burned"), TEXT.index("(again"))])
    assert told.tolist() == [1, 0, 0, 0, 0, 1, 0, 0, 0]


def test_later_labels_lie_over_earlier_ones() -> None:
    below, above = np.array([1, 2, 2], np.int8), np.array([0, 3, 0], np.int8)
    assert over(below, above).tolist() == [1, 3, 2]


def test_occurrences_ignore_case_and_spacing() -> None:
    text = "OLD\n   HARBOUR fell; the old-harbour, an older harbour"
    assert [text[start:end] for start, end in Occurrences(text).of("Old harbour")] == [
        "OLD\n   HARBOUR",
        "old-harbour",
    ]


def test_nothing_occurs_nowhere() -> None:
    assert Occurrences("calm").of("...") == []
    assert Occurrences("calm").of("storm") == []
