"""Ties that nouns show."""

import pytest

from tests.extract.ties.rows import Row, rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Aslan Berov, leader of the Caucasus Emirate, was seen.",
         ("leads", "Aslan Berov", "Caucasus Emirate")),
        ("The Caucasus Emirate's leader, Aslan Berov, was seen.",
         ("leads", "Aslan Berov", "Caucasus Emirate")),
        ("They met Hezbollah leader Karim Saade on Friday.",
         ("leads", "Hezbollah leader Karim Saade", "Hezbollah")),
        ("Anna Lund was named head of the FBI.", ("leads", "Anna Lund", "FBI")),
        ("Iran's support for Hezbollah worries its neighbours.",
         ("supports", "Iran", "Hezbollah")),
        ("A senior Hamas leader, Yusuf Zahran, spoke.", ("part-of", "Yusuf Zahran", "Hamas")),
    ],
)  # fmt: skip
def test_a_noun_ties_two(text: str, row: Row) -> None:
    assert row in rows(text)


def test_the_head_of_a_table_leads_nobody() -> None:
    assert rows("The head of the table was empty, and a member of the family spoke.") == []
