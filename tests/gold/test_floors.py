"""The regression gate: the dev part of our own labels is read as well as it was."""

import pytest

from bench.gold.floors import fallen, load, renewed, shares_of
from bench.gold.kinds import KINDS
from bench.grade import graded

FLOORS = load()


@pytest.mark.parametrize("kind", KINDS)
def test_the_dev_part_is_read_as_well_as_it_was(kind: str) -> None:
    assert not list(fallen(kind, shares_of(graded(kind, "dev")), FLOORS[kind]))


def test_what_fell_is_told_with_both_figures_and_the_command() -> None:
    (told,) = fallen("ties", {"shown": 50.0, "found": 61.0}, {"shown": 55.0, "found": 60.0})
    assert "50.0" in told and "55.0" in told and "bench grade dev --kind ties" in told


def test_floors_rise_by_themselves_and_fall_only_when_told() -> None:
    old = {"ties": {"shown": 55.0, "found": 60.0}}
    measured = {"ties": {"shown": 50.0, "found": 71.8}}
    assert renewed(measured, old, lower=False) == {"ties": {"shown": 55.0, "found": 70.0}}
    assert renewed(measured, old, lower=True) == {"ties": {"shown": 48.5, "found": 70.0}}
