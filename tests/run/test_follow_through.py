"""Commitments followed through stories: right statuses on every day, whatever the order."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import detente
from detente.analyse.commitment_status import commitment_status, commitment_statuses
from detente.ledger import followed, promises
from detente.ledger.ledger import Ledger
from detente.ledger.status_judgements import judge_status, undo_status
from detente.ledger.verify import verify
from detente.model.errors import NotFound
from detente.resolve.keeping.history import history
from detente.resolve.keeping.promise import Promise, Step
from detente.run import follow_through
from detente.run.weaving import weave_ledger
from tests.run.story import checked, read_into, told

FLOORS = {"harbours": 35, "canal": 37, "lake": 29}
"""How many statuses must be right; the pages of the stories hold 37, 42 and 33."""


@pytest.fixture(params=sorted(FLOORS), scope="module")
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def ledger(name: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger.open(tmp_path_factory.mktemp("story") / "x.ledger") as opened:
        read_into(opened, told(name))
        yield opened


def steps_of(ledger: Ledger) -> list[tuple[object, ...]]:
    query = "SELECT commitment_id, place, status, day, reading_id, deed, score, reason FROM steps"
    return sorted(tuple(row) for row in ledger.select(query))


def statuses_of(ledger: Ledger) -> list[tuple[object, ...]]:
    """Of the first tellings: what led once, before an earlier report was read, keeps its steps."""
    query = "SELECT commitment_id, place, status, day FROM steps"
    leads = promises.leads(ledger)
    rows = (tuple(row) for row in ledger.select(query))
    return sorted(row for row in rows if leads.get(row[0], row[0]) == row[0])


def test_statuses_are_right_on_every_day(ledger: Ledger, name: str) -> None:
    found = checked(ledger, told(name))
    wrong = [one for one in found if not one.is_right]
    assert len(found) - len(wrong) >= FLOORS[name], wrong


def test_weaving_twice_changes_nothing(ledger: Ledger) -> None:
    entries = next(ledger.select("SELECT count(*) FROM log"))[0]
    assert weave_ledger(ledger) == 0
    assert next(ledger.select("SELECT count(*) FROM log"))[0] == entries


def test_woven_after_each_report_or_at_the_end_it_is_the_same(
    ledger: Ledger, name: str, tmp_path: Path
) -> None:
    with Ledger.open(tmp_path / "y.ledger") as other:
        read_into(other, told(name), one_by_one=True)
        assert steps_of(other) == steps_of(ledger)


@pytest.mark.parametrize("seed", [1, 2])
def test_woven_after_each_report_in_any_order_a_full_run_finds_nothing_to_change(
    ledger: Ledger, name: str, tmp_path: Path, seed: int
) -> None:
    story = told(name)
    reports = random.Random(seed).sample(story["reports"], len(story["reports"]))
    with Ledger.open(tmp_path / "y.ledger") as other:
        read_into(other, {"reports": reports}, one_by_one=True)
        assert weave_ledger(other, again=True) == 0
        assert statuses_of(other) == statuses_of(ledger)


def test_only_what_a_new_deed_touches_is_followed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []

    def counted(promise: Promise, *rest: Any) -> list[Step]:
        looked_at.append(promise.act.lemma)
        return history(promise, *rest)

    monkeypatch.setattr(follow_through, "history", counted)
    with Ledger.open(tmp_path / "y.ledger") as ledger:
        for day, text in (
            ("2032-03-01", "Peru promised to lend Chile two ships."),
            ("2032-03-02", "Peru promised to release the Chilean fishermen."),
            ("2032-03-05", "Peru sent a delegation to a fair in Chile."),
            ("2032-03-09", "Peru released the Chilean fishermen on Tuesday."),
        ):
            looked_at.clear()
            ledger.append(detente.read(text, published=day, outlet="Andes Wire"))
            weave_ledger(ledger)
            if day == "2032-03-05":
                assert looked_at == []
        assert looked_at == ["release"]
        kept = {row["quote"]: row["status"] for row in commitment_statuses(ledger)}
        assert sorted(kept.values()) == ["kept", "open"]


def test_a_deadline_that_passes_is_seen_whatever_the_new_report_tells(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "y.ledger") as ledger:
        for day, text in (
            ("2032-03-01", "Peru promised to lend Chile two ships by 10 March 2032."),
            ("2032-03-20", "Norway opened a museum in Bergen."),
        ):
            ledger.append(detente.read(text, published=day, outlet="Andes Wire"))
            weave_ledger(ledger)
        [row] = commitment_statuses(ledger)
        assert (row["status"], row["status_since"]) == ("lapsed", "2032-03-11")


def test_the_ledger_verifies(ledger: Ledger) -> None:
    assert verify(ledger).broken == ()


def test_each_step_has_its_row_or_the_calendar(ledger: Ledger) -> None:
    ended = [row for row in commitment_statuses(ledger) if len(row["steps"]) > 1]
    assert ended
    for row in ended:
        for step in row["steps"][1:]:
            assert step["quote"] or "until" in step["reason"]
            assert step["reason"]


def test_a_judgement_overrules_from_its_day_on_and_can_be_undone(ledger: Ledger) -> None:
    kept = (one for one in commitment_statuses(ledger) if one["status"] == "kept")
    row = next(one for one in kept if one["status_since"] < one["as_of"])
    day = row["as_of"]
    judge_status(ledger, row["id"], "broken", day, by="Ada", why="only half of it was done")
    now = commitment_status(ledger, row["id"])
    assert (now["status"], now["status_why"]) == (
        "broken",
        "judged by Ada: only half of it was done",
    )
    before = commitment_status(ledger, row["id"], as_of=row["status_since"])
    assert before["status"] == "kept"
    undo_status(ledger, row["id"], by="Ada", why="")
    assert commitment_status(ledger, row["id"])["status"] == "kept"
    with pytest.raises(NotFound):
        undo_status(ledger, row["id"], by="", why="")
    assert verify(ledger).holds


def test_a_commitment_of_a_report_without_a_day_is_not_followed(tmp_path: Path) -> None:

    with Ledger.open(tmp_path / "z.ledger") as ledger:
        ledger.append(detente.read("Peru promised to lend Chile two ships."))
        weave_ledger(ledger)
        assert followed.commitments(ledger) == []
        [row] = commitment_statuses(ledger)
        assert (row["status"], row["status_why"]) == ("open", "its report has no date")
