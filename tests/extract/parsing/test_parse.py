"""Trees keep the offsets of the stored text, and no sentence depends on its neighbours."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.extract.parsing.parse import MAX_SENTENCE, parse
from detente.extract.parsing.tree import Tree
from tests.extract.reports import report_of

AWKWARD = [
    "The envoy said: “We shan’t sign.”",
    "Ghana [the host] sent its ‘last’ offer.",
    "Ghana sent\nits last offer\nto Mali on Monday.",
    "The 🕊️ flew; Ghana 🇬🇭 signed – at last.",
    "TROOPS OF MALI LEFT THE “CAMP” NEAR GAO ON FRIDAY.",
    "İstanbul’s mayor met ﬁve envoys.",
    "He  left,\tthen  came   back.",
]


def plain(tree: Tree) -> list[tuple[str, str, str, str, int]]:
    start = tree.span.start
    return [(w.text, w.lemma, w.tag, w.dep, w.start - start) for w in tree.words]


@pytest.mark.parametrize("text", AWKWARD)
def test_words_stand_where_they_say(text: str) -> None:
    shift = "One more sentence goes first.\n\n"
    straight = str.maketrans("“”‘’", "\"\"''")
    for tree in parse(report_of(shift + text)):
        for word in tree.words:
            written = word.span.of(shift + text)
            assert written.translate(straight).lower() == word.text.lower()


@pytest.mark.parametrize("text", AWKWARD)
def test_words_cover_the_sentence_in_order(text: str) -> None:
    for tree in parse(report_of(text)):
        kept = "".join(word.span.of(text) for word in tree.words)
        assert kept == "".join(c for c in tree.span.of(text) if not c.isspace() and c not in "[]")
        assert all(one.end <= other.start for one, other in pairwise(tree.words))


def test_upper_case_copy_is_parsed_in_ordinary_letters() -> None:
    (tree,) = parse(report_of("TROOPS OF MALI LEFT THE CAMP ON FRIDAY."))
    assert [word.text for word in tree.words][:4] == ["Troops", "of", "Mali", "left"]
    assert next(word.lemma for word in tree.words if word.dep == "ROOT") == "leave"


def test_furniture_and_datelines_are_not_parsed() -> None:
    text = "ACCRA, May 3 (Wire) — Ghana signed the treaty.\n\nShare this article on Facebook\n"
    assert [tree.span.of(text) for tree in parse(report_of(text))] == ["Ghana signed the treaty."]


def test_a_sentence_has_one_tree_whatever_its_neighbours() -> None:
    sentence = "The general who led the revolt fled to Chad with his guards."
    (alone,) = parse(report_of(sentence))
    for before in ("Rain fell.", "“Stop,” he said.", "WE SHALL NEVER LEAVE THE VALLEY!"):
        text = f"{before} " * 70 + sentence + " It was over by noon, they said."
        (again,) = [tree for tree in parse(report_of(text)) if tree.span.of(text) == sentence]
        assert plain(again) == plain(alone)


def test_an_endless_sentence_is_read_up_to_a_limit() -> None:
    text = "Ghana sent aid, " * 400 + "and it ended."
    trees = list(parse(report_of(text)))
    assert trees
    assert all(
        len(tree.words[-1].span.joined(tree.words[0].span)) <= MAX_SENTENCE for tree in trees
    )


@pytest.mark.parametrize("text", ["", " \n\n ", "[]", "\u200b"])
def test_nothing_to_parse_is_no_error(text: str) -> None:
    assert all(tree.words for tree in parse(report_of(text)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.sampled_from("aB é“”’[]\n.,\t🕊İß'\"-5"), max_size=60))
def test_any_text_keeps_its_offsets(text: str) -> None:
    for tree in parse(report_of(text)):
        for word in tree.words:
            assert tree.span.holds(word.span)
            assert len(word.span) == len(word.text) > 0
