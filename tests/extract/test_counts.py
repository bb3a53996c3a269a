"""How many, as a text says it."""

import pytest

from detente.extract.counts import count_of, find_counts
from detente.extract.scene import set_scene
from detente.model.count import Count
from tests.extract.reports import report_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("39 sailors", (39, 39, 39, "39")),
        ("at least 39 sailors", (39, 39, None, "at least 39")),
        ("more than a hundred sailors", (100, 100, None, "more than a hundred")),
        ("up to 12 sailors", (0, 12, 12, "up to 12")),
        ("as many as 200", (0, 200, 200, "as many as 200")),
        ("nearly two dozen", (22, 24, 24, "nearly two dozen")),
        ("about 300", (270, 300, 330, "about 300")),
        ("between 40 and 50 sailors", (40, 45, 50, "between 40 and 50")),
        ("40 to 50 sailors", (40, 45, 50, "40 to 50")),
        ("10-15 sailors", (10, 12, 15, "10-15")),
        ("two or three", (2, 2, 3, "two or three")),
        ("40 or more", (40, 40, None, "40 or more")),
        ("dozens of sailors", (24, 36, None, "dozens")),
        ("several hundred sailors", (300, 400, None, "several hundred")),
        ("tens of thousands", (20000, 30000, None, "tens of thousands")),
        ("a couple of sailors", (2, 2, 2, "a couple")),
        ("no one", (0, 0, 0, "no one")),
        ("two hundred and five", (205, 205, 205, "two hundred and five")),
        ("twenty-two", (22, 22, 22, "twenty-two")),
        ("1,550 warheads", (1550, 1550, 1550, "1,550")),
        ("1.5 million", (1_500_000, 1_500_000, 1_500_000, "1.5 million")),
        ("AT LEAST TWO\nSAILORS", (2, 2, None, "AT LEAST TWO")),
    ],
)
def test_a_count_has_its_bounds_and_words(
    text: str, expected: tuple[int, int, int | None, str]
) -> None:
    (found,) = find_counts(text)
    assert (found.low, found.best, found.high, found.words) == expected
    assert found.span.of(text) == found.words


@pytest.mark.parametrize(
    "text", ["a 22-year-old", "a two-year truce", "9/11", "at 3:30", "the Su-25", "a 3.7 quake"]
)
def test_parts_of_names_ages_and_clocks_count_nothing(text: str) -> None:
    assert find_counts(text) == ()


def test_a_rise_is_two_counts_and_no_range() -> None:
    assert [one.best for one in find_counts("the toll rose from 10 to 20")] == [10, 20]


def _counted(sentence: str, noun: str) -> Count | None:
    part = set_scene(report_of(sentence)).parts[0]
    word = next(word for word in part.tree.words if word.text == noun)
    return count_of(word, find_counts(sentence))


@pytest.mark.parametrize(
    ("sentence", "noun", "words"),
    [
        ("The storm sank at least 39 boats.", "boats", "at least 39"),
        ("Dozens of boats sank.", "boats", "Dozens"),
        ("Nine of the boats sank.", "boats", "Nine"),
        ("A boat sank off Nuuk.", "boat", "A"),
        ("The boats sank in 40 minutes.", "boats", None),
    ],
)
def test_the_count_of_a_noun(sentence: str, noun: str, words: str | None) -> None:
    found = _counted(sentence, noun)
    assert (found.words if found else None) == words
