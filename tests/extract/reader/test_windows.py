"""Windows: every word is answered for once, in order, and no window is too long."""

from hypothesis import given
from hypothesis import strategies as st

from detente.extract.reader.reader_model import vocabulary
from detente.extract.reader.windows import LONGEST, Seen, Window, windows

SIGNS = ("NN", "nsubj", "", "", "")


def sentence(start: int, words: list[str]) -> list[Seen]:
    found = []
    for word in words:
        found.append(Seen(start, start + len(word), word, SIGNS))
        start += len(word) + 1
    return found


def text_of(sizes: list[int]) -> list[list[Seen]]:
    found, start = [], 0
    for size in sizes:
        found.append(sentence(start, ["harbour"] * size))
        start += 8 * size
    return found


def cut(sentences: list[list[Seen]]) -> list[Window]:
    return list(windows(sentences, vocabulary()))


@given(st.lists(st.integers(1, 400), max_size=12))
def test_every_word_is_answered_for_once(sizes: list[int]) -> None:
    sentences = text_of(sizes)
    answered = [word for one in cut(sentences) for word in one.words[one.own :]]
    assert answered == [word for some in sentences for word in some]


@given(st.lists(st.integers(1, 400), min_size=1, max_size=12))
def test_no_window_is_longer_than_the_model_reads(sizes: list[int]) -> None:
    assert all(len(one.ids) <= LONGEST + 2 for one in cut(text_of(sizes)))


def test_later_windows_repeat_the_opening() -> None:
    first, second = cut(text_of([150, 150]))
    assert first.own == 0
    assert second.own > 0
    assert second.words[: second.own] == first.words[: second.own]


def test_sentences_are_not_cut_where_they_have_room() -> None:
    ends = {len(one.words) - one.own for one in cut(text_of([60, 60, 60, 60]))}
    assert ends <= {60, 120, 180}


def test_each_word_has_its_first_piece() -> None:
    (one,) = cut([sentence(0, ["Quillondale", "fell", "silent"])])
    assert one.owners[one.firsts[1]] == 1
    assert one.owners[one.firsts[1] - 1] == 0
    assert one.owners[0] == one.owners[-1] == -1


def test_nothing_to_read_gives_no_window() -> None:
    assert cut([]) == []
    assert cut([[]]) == []
