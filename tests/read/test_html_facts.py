from collections.abc import Callable

import pytest

from detente.model.text import Stated
from detente.read.html_facts import page_facts


def page(**answers: str) -> Callable[[str], list[str]]:
    """A page that answers every path holding a given word with that word's text."""
    return lambda path: [text for word, text in answers.items() if word in path]


@pytest.mark.parametrize("title", ["Port closed | The Courier", "The Courier: Port closed",
                                   "Port closed"])  # fmt: skip
def test_the_outlet_is_no_part_of_the_title(title: str) -> None:
    facts = page_facts(page(site_name="The Courier", twitter=title))
    assert ("title", Stated("Port closed", "html meta twitter:title")) in facts


def test_a_day_in_words_becomes_an_iso_date() -> None:
    facts = dict(page_facts(page(sailthru="March 30, 2010")))
    assert facts["published"] == Stated("2010-03-30", "html meta sailthru.date")


@pytest.mark.parametrize("value", ["soon", "", "2010-13-45"])
def test_what_is_no_day_is_passed_over(value: str) -> None:
    assert page_facts(page(sailthru=value)) == []


def test_an_address_is_no_author_and_a_path_no_url() -> None:
    assert page_facts(page(creator="https://example.org/jane", canonical="/blasts")) == []
