"""docs/benchmarks.md is made, not written."""

from pathlib import Path

import yaml

from bench.report import PAGE, page, public
from bench.results import Figure, Result
from bench.tasks import TASKS

BENCH = Path(__file__).parent.parent.parent / "bench"
PEERS = yaml.safe_load((BENCH / "peers.yaml").read_text("utf-8"))
ERRORS = yaml.safe_load((BENCH / "errors.yaml").read_text("utf-8")) or {}


def test_the_page_is_what_the_command_makes() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: python -m bench report"


def test_peers_are_told_of_metrics_that_are_shown() -> None:
    shown = {task.name: {*task.shown, "part"} for task in TASKS}
    assert set(PEERS) <= set(shown)
    assert [name for name, told in PEERS.items() if set(told) - shown[name]] == []


def test_every_peer_says_how_its_figure_is_known() -> None:
    told = [
        one
        for peers in PEERS.values()
        for key, some in peers.items()
        if key != "part"
        for one in some
    ]
    assert [one for one in told if one[2] not in ("P", "S", "M", "PM")] == []


def test_errors_are_three_classes_and_no_more_than_were_read() -> None:
    for name, one in ERRORS.items():
        assert len(one["classes"]) == 3, name
        assert sum(one["classes"].values()) <= one["read"], name


def test_a_result_stands_beside_its_peers() -> None:
    figures = {"conll": Figure(31.0, 20.0, 40.0), "mention": Figure(58.0)}
    one = Result(
        "coref", "dev", 2, figures, "python -m bench all coref", "2026-01-02", "r", "m", 1.0
    )
    lines = list(
        public({"coref": one}, {"coref": {"part": "test", "conll": [["theirs", 77.0, "P"]]}})
    )
    assert (
        "| who is meant (OntoGUM news) | CoNLL F1 | **31.0** (20–40) | test: theirs 77.0 P |"
        in lines
    )
    assert "|  | mentions, F1 | 58.0 |  |" in lines
    assert lines[-1].startswith("\nNot run yet: plover, petrarch")
