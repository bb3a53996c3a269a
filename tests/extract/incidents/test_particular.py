"""Attacks in general are told of no place and join no attack; what a wish stands beside is done."""

from detente.extract.extractors import extract
from detente.model.reading import Extraction
from detente.model.statement import Incident
from tests.extract.reports import report_of


def incidents(extraction: Extraction) -> list[Incident]:
    return [one for one in extraction.statements if isinstance(one, Incident)]


def test_attacks_in_general_are_dropped_with_a_reason() -> None:
    found = extract(
        report_of(
            "Two bombs killed nine people in Quetta on Monday. "
            "Many attacks of this kind are planned in Karachi, the minister said."
        )
    )
    (one,) = incidents(found)
    assert one.where is not None and one.where.words == "Quetta"
    assert any("none in particular" in dropped.reason for dropped in found.dropped)


def test_several_attacks_that_were_made_are_told() -> None:
    (one,) = incidents(extract(report_of("Several bombings hit Mosul on Friday.")))
    assert one.stage == "accomplished"


def test_what_is_coordinated_with_a_wish_is_not_wished() -> None:
    (one,) = incidents(extract(report_of("Peru wants its losses known, and the bombings in Lima.")))
    assert one.stage == "accomplished"
