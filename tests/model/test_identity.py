"""Ids depend on content alone."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model.identity import Json, canonical, content_id, text_hash

VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)


def test_an_id_is_pinned() -> None:
    assert content_id("event", 3, 0.5, None, ["a", "é"]) == "75d2f08a12689002b565f09f53ef159b"


@given(st.dictionaries(st.text(max_size=4), VALUES, max_size=5))
def test_the_order_of_keys_does_not_matter(value: dict[str, Json]) -> None:
    assert canonical(value) == canonical(dict(reversed(value.items())))


@given(VALUES, VALUES)
def test_unequal_values_have_unequal_spellings(one: Json, other: Json) -> None:
    assert (canonical(one) == canonical(other)) == (repr(_sorted(one)) == repr(_sorted(other)))


def _sorted(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(one) for one in value] if isinstance(value, list) else value


def test_floats_are_rounded_at_any_depth() -> None:
    assert canonical({"a": [0.1 + 0.2]}) == canonical({"a": [0.3]})
    assert canonical(0.1234561) != canonical(0.1234571)


def test_tuples_and_lists_are_one() -> None:
    assert content_id((1, 2), "x") == content_id([1, 2], "x")
    assert content_id("ab", "c") != content_id("a", "bc")


def test_half_a_character_has_a_hash_too() -> None:
    assert text_hash("\ud800") != text_hash("?")
    assert text_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_the_seed_of_hashing_does_not_matter(seed: str) -> None:
    program = (
        "from detente.model.identity import content_id\n"
        "print(content_id({'b': 1, 'a': [2, 'c']}, 'x'))"
    )
    found = subprocess.run(
        [sys.executable, "-c", program],
        check=True, capture_output=True, text=True, env=os.environ | {"PYTHONHASHSEED": seed},
    )  # fmt: skip
    assert found.stdout.strip() == content_id({"a": [2, "c"], "b": 1}, "x")
