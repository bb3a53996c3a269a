"""Shared names: senates, peoples and towns called as those of another state."""

from datetime import date

import pytest

from detente.model.actor import Mention
from detente.model.text import Report, Span
from detente.resolve.actors import resolve_actors, resolve_name

DAY = date(2015, 3, 1)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Paraguay's Senate", "PRYLEG"),
        ("the US Senate", "USALEG"),
        ("Ecuadorean Indians", "ECUCVL"),
        ("Bolivian Indians", "BOLCVL"),
        ("Indians", "IND"),
    ],
)
def test_the_country_beside_a_name_decides_whose_it_is(words: str, code: str) -> None:
    found = resolve_name(words, DAY).actor
    assert found is not None
    assert found.code == code


def _of(text: str, words: str, name: str, *, at: int = 0) -> str:
    start = text.index(words, at)
    mention = Mention(Span(start, start + len(words)), words, words.split()[0].lower(), name=name)
    found = resolve_actors(Report(text), [mention], DAY)[mention.span].actor
    return found.code if found else ""


def test_a_legislature_sits_in_the_town_behind_it() -> None:
    text = "Protesters stormed the Congress building in Quito on Friday."
    assert _of(text, "Congress", "Congress") == "ECULEG"
    assert _of("The Senate in session voted on Iran.", "Senate", "Senate") == "USALEG"


def test_the_name_alone_means_the_legislature_named_before() -> None:
    text = "Paraguay's Senate impeached the president. The Senate also censured a minister."
    spans = (Span(0, 17), Span(text.index("Senate also"), text.index(" also")))
    mentions = [Mention(span, span.of(text), "senate", name="Senate") for span in spans]
    found = resolve_actors(Report(text), mentions, DAY)
    assert [one.actor and one.actor.code for one in found.values()] == ["PRYLEG", "PRYLEG"]


def test_a_name_before_a_us_state_is_a_town_there() -> None:
    assert _of("Police in Palestine, Texas, arrested a man.", "Police in Palestine", "") == "USACOP"
    listed = "Police in Mexico, Texas and Chile met."
    assert _of(listed, "Police in Mexico", "") == "MEXCOP"
