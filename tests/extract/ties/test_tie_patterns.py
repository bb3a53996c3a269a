"""The vocabularies of ties and measures hold together."""

import pytest

from detente.extract.measures import patterns as measured
from detente.extract.ties import patterns as tied

SORTS = {"state", "body", "organisation", "group", "people", "armed", "person", "name", "place",
         "nation"}  # fmt: skip


@pytest.mark.parametrize("section", ["verbs", "nouns", "participles", "adjectives"])
def test_every_tie_pattern_names_known_sorts(section: str) -> None:
    for lemma, some in tied.patterns(section).items():
        assert lemma == " ".join(lemma.split())
        for one in some:
            assert one.only | one.also | one.kind.subject <= SORTS, lemma
            assert one.subject, lemma
            assert one.object, lemma


def test_the_most_specific_pattern_comes_first() -> None:
    weights = [one.weight for one in tied.patterns("verbs")["take over"]]
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize("section", ["verbs", "changes"])
def test_every_measure_pattern_is_of_known_quantities(section: str) -> None:
    known = set(measured.quantities())
    for some in measured.patterns(section).values():
        assert all(one.quantities and one.quantities <= known for one in some)
