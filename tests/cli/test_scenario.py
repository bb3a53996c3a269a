"""scenario on the command line: the tree, the rows behind it, the picture, and errors."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from detente.cli.app import app
from tests.analyse.scenario.made import with_events


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scenario") / "x.ledger"
    with_events(path).close()
    return path


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def id_of(ledger: Path, act: str) -> str:
    out = run("commitments", "--json", "--ledger", ledger).stdout
    rows = [json.loads(line) for line in out.splitlines()]
    return str(next(row["short"] for row in rows if act in row["act"]))


def test_the_tree_and_what_its_numbers_rest_on(ledger: Path) -> None:
    found = run("scenario", f"M{id_of(ledger, 'submarines')}", "--ledger", ledger)
    assert found.exit_code == 0, found.output
    lines = found.stdout.splitlines()
    tree = lines[lines.index("├─ if Chile releases 12 fishermen") :]
    assert tree[1] == "│  │  [1] too few to say (n=10, 20 to 70 %)"
    assert tree[2] == "│  ├─ PER keeps to it: lend Chile two submarines"
    assert tree[3] == "│  │  │  [2] likely to very likely, about 70 % (50 to 90 %)"
    assert tree[6] == "│  │  ├─ CHL next: conflict"
    assert tree[7].startswith("│  │  │     [3] very unlikely to unlikely, about 25 %")
    assert "; in all at most almost no chance to very unlikely" in tree[7]
    assert tree[12:14] == [
        "└─ if not: nothing is due",
        "      [1] too few to say (n=10, 30 to 80 %)",
    ]
    assert "PER's own promises: 14 of 20 that fell due were done" in found.stdout
    assert "Beta(15.50, 6.50): prior (1.50, 0.50) + (14 done, 6 not)" in found.stdout
    assert "Leeds, Long and Mitchell 2000" in found.stdout
    assert "independent" in found.stderr and "seed" in found.stderr


def test_every_number_of_the_json_leads_to_its_rows(ledger: Path) -> None:
    found = run("scenario", id_of(ledger, "submarines"), "--json", "--ledger", ledger)
    [row] = [json.loads(line) for line in found.stdout.splitlines()]
    assert row["row"] == "scenario"
    assert [step["evidence"] for step in row["evidence"]] == [1, 2, 3]
    for step in row["evidence"]:
        assert step["formula"] and step["prior"] and step["rows"]
        for citation in step["rows"][:2]:
            shown = run("show", citation, "--ledger", ledger)
            assert shown.exit_code == 0, shown.output


def test_one_that_has_ended_shows_what_happened(ledger: Path) -> None:
    found = run("scenario", id_of(ledger, "two ships"), "--ledger", ledger)
    assert found.exit_code == 0
    assert "it has ended: kept" in found.stdout
    assert "“Peru lent Chile the two ships on Friday”" in found.stdout
    asked = ("scenario", id_of(ledger, "two ships"), "--json", "--ledger", ledger)
    [row] = [json.loads(line) for line in run(*asked).stdout.splitlines()]
    assert (row["ended"], row["branches"]) == (True, [])
    [then] = [json.loads(line) for line in run(*asked, "--as-of", "2030-05-20").stdout.splitlines()]
    assert (then["ended"], then["until"]) == (False, "2030-08-18")


@pytest.mark.parametrize("suffix", ["svg", "png", "html"])
def test_a_picture(ledger: Path, tmp_path: Path, suffix: str) -> None:
    drawn = tmp_path / f"tree.{suffix}"
    found = run("scenario", id_of(ledger, "submarines"), "--chart", drawn, "--ledger", ledger)
    assert found.exit_code == 0, found.output
    assert drawn.stat().st_size > 1000
    if suffix == "svg":
        assert "PER keeps to it: lend Chile two submarines" in drawn.read_text("utf-8")


def test_what_cannot_be_asked_says_what_would_be_right(ledger: Path) -> None:
    unknown = run("scenario", "Mffffffffff", "--ledger", ledger)
    assert (unknown.exit_code, "nearest" in unknown.output) == (4, True)
    early = ("--as-of", "2031-05-01", "--ledger", ledger)
    found = run("scenario", id_of(ledger, "submarines"), *early)
    assert (found.exit_code, "told first on 2031-05-02" in found.output) == (4, True)
    wrong = ("--as-of", "May", "--ledger", ledger)
    assert run("scenario", id_of(ledger, "submarines"), *wrong).exit_code == 2
    ending = ("--chart", "tree.gif", "--ledger", ledger)
    assert run("scenario", id_of(ledger, "submarines"), *ending).exit_code == 2


def test_where_nothing_can_be_counted_it_says_so_once(tmp_path: Path) -> None:
    text = "Peru will lend Chile two tugs if the ice melts."
    (tmp_path / "x.jsonl").write_text(
        json.dumps({"published": "2031-05-02", "text": text}), "utf-8"
    )
    ledger = tmp_path / "x.ledger"
    assert run("read", tmp_path / "x.jsonl", "--ledger", ledger).exit_code == 0
    found = run("scenario", id_of(ledger, "tugs"), "--ledger", ledger)
    assert "no step has cases enough for a number" in found.stdout
    shown = found.stdout.partition("[1] does")[0].partition("as known on")[2]
    assert "too few to say (n=0)" in shown and "%" not in shown
