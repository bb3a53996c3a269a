"""Participles after "to" that the parse takes for infinitives."""

from detente.extract.parsing.parse import parse
from tests.extract.reports import report_of


def test_a_participle_after_to_describes_who_receives() -> None:
    (tree,) = parse(report_of("Norway gave shelter in its embassy to ousted Chadian officials."))
    found = {word.text: (word.dep, word.head.text) for word in tree.words}
    assert found["to"][1] == "gave"
    assert found["officials"] == ("pobj", "to")
    assert found["ousted"] == ("amod", "officials")


def test_an_infinitive_stays_a_verb() -> None:
    (tree,) = parse(report_of("Norway vowed to oust the general."))
    assert next(word.dep for word in tree.words if word.text == "oust") == "xcomp"
