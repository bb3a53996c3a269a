import pytest

from training.labels import act_of, acts, class_of, code_of, codes


def test_acts_are_types_modes_and_reasons() -> None:
    assert {"SANCTION", "SANCTION.expel", "none", "none.sport"} <= set(acts())
    assert len(acts()) == len(set(acts()))


def test_an_unknown_type_or_mode_is_no_act() -> None:
    assert act_of("SANCTION", "expel") == "SANCTION.expel"
    assert act_of("SANCTION", "smile") is None
    assert act_of("SMILE", "") is None


@pytest.mark.parametrize(
    ("cameo", "status", "wanted"),
    [
        ("163", "fact", "COERCE"),
        ("116", "fact", "ACCUSE"),
        ("0871", "history", "YIELD"),
        ("071", "planned", "AGREE"),
        ("195", "planned", "THREATEN"),
        ("112", "planned", "ACCUSE"),
        ("071", "demanded", ""),
    ],
)
def test_the_class_of_a_code_hangs_on_how_the_act_stands(
    cameo: str, status: str, wanted: str
) -> None:
    assert class_of(cameo, status) == wanted


def test_rare_codes_are_read_as_their_root() -> None:
    known = codes(["166"] * 20 + ["174"])
    assert code_of("1661", known) == "166"
    assert code_of("174", known) == "170"
