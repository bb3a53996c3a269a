"""Groups do not depend on order; a single mistaken pair joins nothing; judgements bind."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from detente.resolve.weave.clustering import Pair, groups, pair

IDS = "abcdef"
PAIRS = [pair(one, other) for one in IDS for other in IDS if one < other]


def test_the_surest_pairs_are_joined_and_one_mistaken_pair_is_not() -> None:
    scores = {("a", "b"): 4.0, ("c", "d"): 5.0, ("b", "c"): 0.5, ("a", "c"): -3.0, ("b", "d"): -3.0}
    assert groups("abcd", scores) == [("a", "b"), ("c", "d")]


def test_what_was_judged_binds_against_all_scores() -> None:
    scores = {("a", "b"): 9.0, ("a", "c"): -9.0, ("b", "c"): -9.0}
    assert groups("abc", scores, same=[("a", "c")], different=[("a", "b")]) == [("a", "c"), ("b",)]


def test_what_is_different_from_one_stays_different_from_its_whole_group() -> None:
    scores = {("a", "b"): 5.0, ("b", "c"): 4.0, ("a", "c"): 3.0}
    assert groups("abc", scores, different=[("a", "c")]) == [("a", "b"), ("c",)]


@given(
    st.dictionaries(st.sampled_from(PAIRS), st.integers(-5, 5).map(float)), st.permutations(PAIRS)
)
def test_the_order_in_which_pairs_come_does_not_count(
    scores: dict[Pair, float], order: list[Pair]
) -> None:
    turned = {key: scores[key] for key in order if key in scores}
    assert groups(IDS, scores) == groups(reversed(IDS), turned)


def test_every_telling_is_in_one_group() -> None:
    for order in permutations("abc"):
        assert groups(order, {}) == [("a",), ("b",), ("c",)]
