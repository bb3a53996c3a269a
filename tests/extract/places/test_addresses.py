"""Streets, houses, blocks and crossings, with short forms written out."""

import pytest

from detente.extract.places.addresses import find_addresses


@pytest.mark.parametrize(
    ("text", "plain", "rank"),
    [
        ("in the 500 block of Alder Street on Monday", "500 block of Alder Street", 3),
        ("in the 500 block of N. Alder St. on Monday", "500 block of N. Alder Street", 3),
        ("at 12 Mill Lane, police said", "12 Mill Lane", 3),
        ("near Alder Street and Mill Lane", "Alder Street and Mill Lane", 2),
        ("a house on 9th Avenue", "9th Avenue", 1),
        ("along Interstate 95", "Interstate 95", 1),
    ],
)
def test_an_address_and_how_near_it_is(text: str, plain: str, rank: int) -> None:
    (found,) = find_addresses(text)
    assert (found.plain, found.rank) == (plain, rank)
    assert " ".join(found.span.of(text).split()) == found.words


@pytest.mark.parametrize("text", ["They drive on the left.", "The court met.", "Rose walked away."])
def test_plain_words_are_no_addresses(text: str) -> None:
    assert find_addresses(text) == ()
