from detente.cli.sparkline import sparkline


def test_a_gap_is_no_zero() -> None:
    assert sparkline([0, 8, None, 4], 10) == "_█·▅"


def test_a_cell_is_the_mean_of_what_is_known() -> None:
    assert sparkline([8, None, 2, 2, None, None], 3) == "█▃·"


def test_ascii_has_signs_of_its_own() -> None:
    assert sparkline([0, 8, None], 3, letters=False) == "_@ "


def test_nothing_gives_nothing() -> None:
    assert sparkline([], 5) == ""
