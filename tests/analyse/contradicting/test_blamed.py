"""Who is blamed: what tells two doers apart, and what does not."""

import pytest

from detente.analyse.contradicting.blamed import Blamed, are_rivals, blamed_of

CHAD_REBELS, LIBYA = Blamed("TCD", "armed"), Blamed("LBY", "")


@pytest.mark.parametrize(
    ("sector", "side"), [("MIL", "state"), ("REB", "armed"), ("CVL", ""), ("UNK", "")]
)
def test_a_sector_says_for_the_state_or_against_it_or_nothing(sector: str, side: str) -> None:
    assert blamed_of([{"country": "TCD", "sector": sector}]) == (Blamed("TCD", side),)


def test_who_has_no_country_names_nobody() -> None:
    parties = [{"country": "", "sector": "CVL"}, {"country": "", "sector": "REB"}]
    assert blamed_of(parties) == ()


def test_two_countries_or_two_sides_of_one_are_rivals() -> None:
    assert are_rivals([CHAD_REBELS], [LIBYA])
    assert are_rivals([CHAD_REBELS], [Blamed("TCD", "state")])


def test_an_unspecific_description_is_no_rival_of_a_specific_one() -> None:
    assert not are_rivals([Blamed("TCD", "")], [CHAD_REBELS])
    assert not are_rivals([Blamed("TCD", "")], [Blamed("TCD", "state")])


def test_who_is_blamed_beside_another_is_no_rival_of_himself() -> None:
    assert not are_rivals([CHAD_REBELS, LIBYA], [CHAD_REBELS])
