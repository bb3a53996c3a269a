import pytest

from detente.analyse.sides import Dyad, is_of
from detente.model.acts import Party


@pytest.mark.parametrize(
    ("party", "code", "told"),
    [
        (Party("Duma", "RUSLEG", "RUS"), "RUS", True),
        (Party("Duma", "RUSLEG", "RUS"), "RUSLEG", True),
        (Party("Duma", "RUSLEG", "RUS"), "RUSGOV", False),
        (Party("Ruso", "RUSO", ""), "RU", False),
        (Party("Oslo"), "OSLO", True),
        (Party("Nobody"), "", False),
    ],
)
def test_a_side_is_a_country_a_code_its_beginning_or_a_name(
    party: Party, code: str, told: bool
) -> None:
    assert is_of(party, code) is told


def test_a_dyad_turned_round_has_the_sides_the_other_way() -> None:
    assert str(Dyad.of("rus-usa").turned) == "USA → RUS"
