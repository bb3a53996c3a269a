"""A comma after a leading date: set for the parse, absent from the tree, offsets true."""

from itertools import pairwise

import pytest

from detente.extract.parsing.leading import leading_date
from detente.extract.parsing.parse import parse
from detente.extract.parsing.tree import Tree
from detente.model.text import Report
from detente.read.segment import segment


def tree(text: str) -> Tree:
    passages, quotations = segment(text)
    (one,) = parse(Report(text, passages, quotations))
    return one


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On Tuesday Malta and Cyprus met.", "On Tuesday"),
        ("In June 1983 Malta left.", "In June 1983"),
        ("On 7 June Malta left.", "On 7 June"),
        ("On Sept. 4 Malta left.", "On Sept. 4"),
        ("Three weeks later Malta left.", "Three weeks later"),
        ("Last spring Malta left.", "Last spring"),
        ("Since 1964 Malta has waited.", "Since 1964"),
        ("By early May Malta had left.", "By early May"),
    ],
)
def test_a_date_before_a_name_wants_a_comma(text: str, date: str) -> None:
    end = leading_date(text)
    assert text[:end] == date


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday, Malta left.",
        "On Tuesday the islands left.",
        "In Sunday Times offices Malta was named.",
        "In May Day parades nobody spoke.",
        "In Mar Adentro the sea is calm.",
        "Malta left on Tuesday.",
        "On the island Malta won.",
    ],
)
def test_elsewhere_no_comma_is_wanted(text: str) -> None:
    assert leading_date(text) is None


@pytest.mark.parametrize(
    ("text", "subject", "joined"),
    [
        ("On Tuesday Malta and Cyprus signed a pact.", "Malta", "Cyprus"),
        ("In June Malta and  Cyprus\nsigned a pact.", "Malta", "Cyprus"),
        ("On June 7 Moore and Vella signed a pact.", "Moore", "Vella"),
    ],
)
def test_both_sides_are_the_subject(text: str, subject: str, joined: str) -> None:
    verb = next(word for word in tree(text).words if word.text == "signed")
    sides = [word.text for kid in verb.kids("nsubj") for word in kid.conjuncts()]
    assert sides == [subject, joined]


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday Malta and Cyprus signed a pact.",
        "In June Malta  left\nthe league.",
        "On Tuesday Maltese sources report the fleet has sailed.",
    ],
)
def test_every_word_stands_where_the_text_has_it(text: str) -> None:
    words = tree(text).words
    assert [word.span.of(text) for word in words] == [word.text for word in words]
    assert "".join(word.text for word in words) == "".join(text.split())
    assert [word.i for word in words] == list(range(len(words)))
    assert all(a.after is b for a, b in pairwise(words))
    assert all(word.head in words for word in words)
