import pytest

from detente.analyse.sides import Dyad, is_of, sides_of
from detente.model.acts import Party
from detente.model.errors import DetenteError


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


def test_one_to_three_sides_are_read() -> None:
    assert sides_of("rus") == ("RUS",)
    assert sides_of("RUS - usa-chn") == ("RUS", "USA", "CHN")


@pytest.mark.parametrize("written", ["", "RUS-", "A-B-C-D", "RUS-rus"])
def test_what_is_no_side_is_refused(written: str) -> None:
    with pytest.raises(DetenteError):
        sides_of(written)


def test_a_third_side_is_somebody_else() -> None:
    assert Dyad("RUS", "USA").third(" ukr ") == "UKR"
    for wrong in ("RUS", "U-K", ""):
        with pytest.raises(DetenteError):
            Dyad("RUS", "USA").third(wrong)


@pytest.mark.parametrize("words", ["Russia-USA", "RUS-France", "norway-ISL"])
def test_a_name_is_no_code(words: str) -> None:
    with pytest.raises(DetenteError, match="is a name"):
        Dyad.of(words)
    with pytest.raises(DetenteError, match="is a name"):
        sides_of(words)


def test_codes_may_be_written_small() -> None:
    assert Dyad.of("rus-usa") == Dyad("RUS", "USA")
