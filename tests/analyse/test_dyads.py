import pytest

from detente.analyse.bins import By
from detente.analyse.dyad_acts import of_acts
from detente.analyse.dyad_rows import act_rows, bin_rows, direction_rows
from detente.analyse.dyads import DyadSeries, dyad_series
from detente.analyse.sides import Dyad
from detente.model.errors import DetenteError
from tests.analyse.made_acts import Told, made_acts

TOLD: list[Told] = [
    ("1980-03-03", "NORGOV", "ISL", 1),
    ("1980-03-04", "NOR", "ISLMIL", 4),
    ("1980-03-06", "ISL", "NOR", 3),
    ("1980-03-12", "DNK", "SWE", 1),
    ("1980-03-25", "NOR", "ISL", 2),
]


def series(by: By = By.WEEK, *, spread: int = 0) -> DyadSeries:
    return dyad_series(of_acts(made_acts(TOLD, spread=spread), Dyad.of("nor-isl")), by)


def test_each_direction_counts_by_quad_and_week() -> None:
    forth, back = series().directions
    assert forth.counts.tolist() == [[1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0], [1, 0, 0, 0]]
    assert back.counts.sum(axis=1).tolist() == [0, 0, 1, 0]
    assert forth.intensity.tolist() == [-4, 0, 0, 8]


def test_a_week_without_any_report_is_a_gap_and_one_with_others_is_not() -> None:
    found = series()
    assert found.gap().tolist() == [False, False, True, False]
    rows = [row for row in bin_rows(found) if row["actor"] == "NOR"]
    assert [row["acts"] for row in rows] == [2, 0, None, 1]
    assert [row["share"] for row in rows] == [pytest.approx(2 / 3, abs=1e-6), 0, None, 1]


def test_an_act_known_to_the_month_is_in_no_week_but_in_its_month() -> None:
    assert series(By.DAY, spread=2).inexact == 4
    weekly, monthly = series(By.WEEK, spread=5), series(By.MONTH, spread=5)
    assert (weekly.inexact, monthly.inexact) == (1, 0)
    assert monthly.directions[0].counts.sum() == 3


def test_every_number_leads_to_its_acts() -> None:
    forth, back = series().directions
    assert [row["key"] for row in act_rows(forth)] == [1, 2, 5]
    assert [row["quad"] for row in act_rows(back)] == ["verbal conflict"]


def test_what_holds_of_all_bins_says_too_few_where_they_are() -> None:
    row = next(direction_rows(series()))
    assert (row["acts"], row["gaps"], row["since"]) == (3, 1, "1980-03-03")
    assert row["changes"] == {"cooperation": None, "conflict": None}
    assert row["trend"]["direction"] == "too few to tell"


def test_a_ledger_of_the_dyad_alone_is_not_corrected_for_volume() -> None:
    assert not series().corrected


@pytest.mark.parametrize("written", ["RUS", "RUS-", "RUS-RUS", "-", "A B-C"])
def test_a_dyad_is_two_codes(written: str) -> None:
    with pytest.raises(DetenteError, match="two"):
        Dyad.of(written)
