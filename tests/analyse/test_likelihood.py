import pytest

from detente.analyse.likelihood import TOO_FEW, Chance, covered, of_beta, percent, rounded


def test_words_are_the_bands_that_the_middle_80_percent_covers() -> None:
    sure = of_beta(97, 5, 100)
    assert sure.words == "very likely to almost certain"
    assert of_beta(66, 36, 100).words == "likely"
    assert sure.low < sure.lower < sure.value < sure.upper < sure.high


def test_more_than_two_bands_are_too_few_to_say() -> None:
    found = of_beta(1.5, 0.5, 0)
    assert (found.words, found.number) == (TOO_FEW, "")
    assert not of_beta(2.5, 2.5, 4).sayable


@pytest.mark.parametrize(
    ("low", "high", "names"),
    [
        (0.0, 0.004, ["almost no chance"]),
        (0.995, 1.0, ["almost certain"]),
        (0.55, 0.80, ["likely"]),
        (0.5, 0.5, ["roughly even chance"]),
        (0.2, 0.2, ["very unlikely"]),
        (0.44, 0.56, ["unlikely", "roughly even chance", "likely"]),
    ],
)
def test_bands(low: float, high: float, names: list[str]) -> None:
    assert [band.name for band in covered(low, high)] == names


def test_a_number_is_no_finer_than_its_n() -> None:
    assert [rounded(0.6949, n) for n in (3, 9, 10, 99, 100)] == [70, 70, 70, 70, 69]
    assert rounded(0.6749, 20) == 65
    assert [percent(0.01, n) for n in (9, 20, 200)] == ["below 10 %", "below 5 %", "about 1 %"]
    assert (percent(0.999, 200), percent(0.97, 9)) == ("above 99 %", "above 90 %")
    wide = Chance(0.63, 0.412, 0.818, 0.49, 0.76, 8)
    assert wide.interval == "40 to 90 %"
