"""Why an event is there: rule, model, and what would have changed the model's mind."""

from dataclasses import replace
from pathlib import Path

import pytest

import detente
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.model.reading import Reading
from detente.model.statement import Event
from detente.run.reasons import why
from detente.run.version import reader_version

TEXT = (
    "France expelled two diplomats from Iran on Monday. "
    "Norway cut ties with Iran on Tuesday, an envoy said."
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return detente.read(TEXT, published="2019-06-12")


def explained(reading: Reading, path: Path, trigger: str) -> Shape:
    with Ledger.open(path / "x.ledger") as ledger:
        ledger.append(reading)
        found = "SELECT statement_id FROM piece WHERE role = 'trigger' AND words = :words"
        events = "SELECT id FROM event"
        row = next(ledger.select(f"{found} AND statement_id IN ({events})", {"words": trigger}))
        return why(ledger, row["statement_id"])


def test_rule_and_model_agree(reading: Reading, tmp_path: Path) -> None:
    told = explained(reading, tmp_path, "expelled")
    assert told["reader"] == told["installed"] == reader_version()
    model = told["model"]
    assert (model["rule"], model["agrees"], model["types"][0]["type"]) == (
        "SANCTION",
        True,
        "SANCTION",
    )
    assert model["judged"][0]["mode"] == "expel"
    assert told["reason"]["judged"] == []  # plain: asked about only now
    assert len(model["judged"]) == 3
    assert model["status"][0]["status"] == "fact"
    assert model["words"] == {"stance": "asserted", "negated": False, "agrees": True}


def test_the_word_without_which_it_would_be_another_act(reading: Reading, tmp_path: Path) -> None:
    changed = explained(reading, tmp_path, "cut")["model"]["changed"]
    assert "cut" in {one["without"] for one in changed}
    assert all(one["type"] != "SANCTION" and 0 < one["probability"] <= 1 for one in changed)


def test_the_same_is_told_each_time(reading: Reading, tmp_path: Path) -> None:
    first = explained(reading, tmp_path, "cut")
    assert explained(reading, tmp_path, "cut") == first


def test_a_ledger_of_another_reader_keeps_what_that_one_judged(
    reading: Reading, tmp_path: Path
) -> None:
    told = explained(rejudged(reading, "AID.food"), tmp_path, "expelled")
    assert (told["reader"], told["installed"]) == ("rules 0.0.1+old", reader_version())
    model = told["model"]
    assert model["judged"] == [{"type": "AID", "mode": "food", "probability": 0.9}]
    assert (model["rule"], model["agrees"], model["changed"]) == (None, None, None)
    assert model["now"][0]["type"] == "SANCTION"


def rejudged(reading: Reading, name: str) -> Reading:
    """The reading as an older reader with another model would have given it."""
    judged = ((name, 0.9),)
    statements = tuple(
        replace(one, reason=replace(one.reason, judged=judged)) if isinstance(one, Event) else one
        for one in reading.statements
    )
    return replace(reading, reader="rules 0.0.1+old", statements=statements)


def test_what_the_model_was_not_asked_about_has_no_part_of_it(
    reading: Reading, tmp_path: Path
) -> None:
    with Ledger.open(tmp_path / "x.ledger") as ledger:
        ledger.append(reading)
        claim = next(ledger.select("SELECT id FROM claim"))["id"]
        assert why(ledger, claim)["model"] is None
