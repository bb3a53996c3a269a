"""measures: as rows and as series, as known on a day, on the screen and as JSON."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from detente.cli.app import app

REPORTS = (
    (
        "2031-05-06",
        "Andes Wire",
        "Peru raised its alert level to red on Monday after a bombing at a port in Callao on"
        " Sunday killed four people.",
    ),
    ("2031-05-20", "Coast News", "Peru lowered its alert level to amber on Monday."),
    ("2031-05-20", "Coast News", "Chad has 4,000 troops in the lake region."),
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("series")
    rows = [{"published": day, "outlet": who, "text": text} for day, who, text in REPORTS]
    (folder / "told.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    made = folder / "x.ledger"
    assert run("read", folder / "told.jsonl", "--ledger", made)[0] == 0
    return made


def run(*words: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(word) for word in words])
    return result.exit_code, result.output


def test_a_series_is_a_block_with_its_causes(ledger: Path) -> None:
    code, out = run("measures", "--series", "--actor", "Peru", "--ledger", ledger)
    head, up, cause, down = out.splitlines()
    assert code == 0
    assert head == "Peru (PER)  alert-level  2 states"
    assert up.startswith("  2031-05-05  raised (raised) red  1 report: Andes Wire ")
    assert cause.strip().startswith("cause  I ") and "bombing  at Callao" in cause
    assert down.startswith("  2031-05-19  lowered (lowered) amber  1 report: Coast News ")


def test_a_series_for_programs(ledger: Path) -> None:
    _, out = run("measures", "--series", "--type", "troops", "--ledger", ledger, "--json")
    [row] = map(json.loads, out.splitlines())
    assert (row["row"], row["quantity"], row["subject"]["code"]) == ("series", "troops", "TCD")
    [state] = row["states"]
    assert (state["date"], state["dated"], state["value"]) == ("2031-05-20", False, "4,000")


def test_what_was_told_later_is_left_out(ledger: Path) -> None:
    _, out = run("measures", "--series", "--as-of", "2031-05-10", "--ledger", ledger)
    assert "red" in out and "amber" not in out and "troops" not in out
    _, out = run("measures", "--as-of", "2031-05-10", "--ledger", ledger)
    assert len(out.splitlines()) == 1


def test_what_is_left_out_is_counted(ledger: Path) -> None:
    _, out = run("measures", "--series", "--limit", "1", "--ledger", ledger)
    assert "1 more series: --limit 0 shows all" in out
    _, out = run("measures", "--series", "--min-confidence", "0.99", "--ledger", ledger)
    assert "3 more rows below 0.99" in out
    _, out = run("measures", "--series", "--actor", "Bhutan", "--ledger", ledger)
    assert "no measures match" in out


def test_a_day_that_is_none(ledger: Path) -> None:
    code, out = run("measures", "--as-of", "soon", "--ledger", ledger)
    assert code == 2
    assert "2010-05-01" in out
