"""Who is taken hostage, and what he becomes."""

import pytest

from detente.extract.parsing.parse import parse
from tests.extract.reports import report_of


@pytest.mark.parametrize("state", ["hostage", "prisoner"])
def test_what_somebody_becomes_is_no_part_of_the_name(state: str) -> None:
    (tree,) = parse(report_of(f"Rebels took the Kenyan consul {state} in Lima."))
    found = {word.text: (word.dep, word.head.text) for word in tree.words}
    assert found["consul"] == ("dobj", "took")
    assert found["Kenyan"][1] == "consul"


def test_hostages_of_a_country_stay_one_phrase() -> None:
    (tree,) = parse(report_of("Rebels held three hospital prisoners."))
    assert next(word.dep for word in tree.words if word.text == "prisoners") == "dobj"
