"""The Python face takes the options of the command line, with the same defaults."""

from datetime import date
from pathlib import Path

import detente
from detente.analyse.lines import Wanted
from detente.run.lines_wanted import wanted_of
from tests.analyse.networks import network


def test_nothing_asked_for_is_everything_at_least_half_sure() -> None:
    assert wanted_of({}) == Wanted(min_confidence=0.5)


def test_days_kinds_and_sources_are_taken_over() -> None:
    wanted = wanted_of({"via": ["tie"], "until": "2031-05-06", "min_grade": "B", "independent": 2})
    assert (wanted.via, wanted.min_grade, wanted.independent) == (frozenset({"tie"}), "B", 2)
    assert wanted.until == date(2031, 5, 6).toordinal()


def test_an_open_ledger_answers_with_paths_and_third_parties(tmp_path: Path) -> None:
    with detente.open(network(tmp_path / "x.ledger"), read_only=True) as ledger:
        answer = ledger.paths("Mali", "Niger", k=1)
        assert (len(answer.paths), answer.total) == (1, 2)
        assert [row["name"] for row in ledger.shared("Mali", "Niger")] == ["Togo"]
        assert ledger.paths("Mali", "Niger", until="2031-01-01").opens == "2031-09-08"


def test_a_month_or_a_year_stands_for_all_its_days() -> None:
    wanted = wanted_of({"since": "2031", "until": "2031-02"})
    assert wanted.since == date(2031, 1, 1).toordinal()
    assert wanted.until == date(2031, 2, 28).toordinal()


def test_an_open_ledger_answers_with_its_network(tmp_path: Path) -> None:
    with detente.open(network(tmp_path / "x.ledger"), read_only=True) as ledger:
        found = ledger.brokers(2)
        assert (found.actors, len(found.brokers)) == (10, 2)
        assert ledger.communities().actors == 4
        [chile, *_] = ledger.around("Bolivia")
        assert (chile["name"], chile["hop"]) == ("Chile", 1)
        assert ledger.brokers(min_grade="B").actors == 0
