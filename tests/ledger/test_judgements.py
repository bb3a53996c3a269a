"""Judgements in the log: the newest counts, an undone one is as if never made, chains of names."""

from pathlib import Path

import pytest

from detente.ledger.judgements import judge, judgements, same_as, undo
from detente.ledger.ledger import Ledger
from detente.ledger.verify import verify
from detente.model.errors import NotFound
from detente.model.judgement import DIFFERENT, SAME, Judgement


def test_the_newest_judgement_on_a_pair_counts_whatever_its_order(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "x.ledger") as ledger:
        first = judge(ledger, Judgement(SAME, "A", "B", "me", "alike"))
        assert judge(ledger, Judgement(DIFFERENT, "B", "A")) == first
        assert [(row["verdict"], row["id"]) for row in judgements(ledger)] == [("different", first)]
        assert same_as(ledger, "A") == []
        assert verify(ledger).holds


def test_names_are_one_by_way_of_a_third_until_that_is_undone(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "x.ledger") as ledger:
        judge(ledger, Judgement(SAME, "A", "B"))
        link = judge(ledger, Judgement(SAME, "B", "C"))
        assert same_as(ledger, "A") == ["B", "C"]
        undo(ledger, link[:8])
        assert same_as(ledger, "A") == ["B"]
        with pytest.raises(NotFound, match="those that stand"):
            undo(ledger, link[:8])
