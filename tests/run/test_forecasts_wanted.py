"""The Python face forecasts what the command line forecasts, in the same rows."""

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

import detente
from detente.cli import app
from detente.ledger.ledger import Ledger
from detente.model.errors import DetenteError
from detente.run.importing import import_files
from tests.analyse.forecast.made_acts import START, answering
from tests.ledger.event_files import icews, written

CODES = {"ACCUSE": "112", "CONSULT": "040", "REQUEST": "020"}
NAMES = {"RUS": "Russia", "USA": "United States", "FRA": "France", "ITA": "Italy"}


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    lines = [
        icews(
            number, str(date.fromordinal(START + day)), (NAMES[actor], "Government", NAMES[actor]),
            CODES[kind], "1.0", (NAMES[recipient], "Government", NAMES[recipient]),
        )
        for number, (actor, recipient, kind, day) in enumerate(answering(100))
    ]  # fmt: skip
    with Ledger.open(tmp_path / "made.ledger") as ledger:
        list(import_files(ledger, "icews", [written(tmp_path / "events.tab", lines)]))
    return tmp_path / "made.ledger"


def told(filled: Path, *words: str) -> list[dict[str, object]]:
    asked = ["forecast", *words, "--limit", "0", "--json", "--ledger", str(filled)]
    return [json.loads(line) for line in CliRunner().invoke(app, asked).stdout.splitlines()]


def test_next_acts_and_their_test_are_the_rows_of_the_command_line(filled: Path) -> None:
    with detente.open(filled, read_only=True) as ledger:
        assert ledger.forecast("rus-usa") == told(filled, "RUS-USA")
        assert ledger.forecast("FRA") == told(filled, "FRA")
        verdict, *others = ledger.backtest("RUS-USA")
    first, *rest = told(filled, "RUS-USA", "--backtest")
    assert (verdict | {"sides": "RUS-USA"}, others) == (first, rest)


def test_too_few_is_a_row_and_a_wrong_side_an_error(filled: Path) -> None:
    with detente.open(filled, read_only=True) as ledger:
        found = ledger.forecast("RUS-PER", until="2000-01")
        assert [row["row"] for row in found] == ["too-few", "too-few"]
        assert ledger.backtest("RUS-PER") == []
        with pytest.raises(DetenteError, match="names one side twice"):
            ledger.forecast("RUS-RUS")
