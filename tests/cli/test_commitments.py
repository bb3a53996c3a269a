"""commitments, contradictions and sources: what the command line shows and takes back."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from detente.cli.app import app

REPORTS = (
    ("2031-05-02", "Andes Wire", "Peru promised on Friday to lend Chile two ships."),
    ("2031-05-09", "Andes Wire", "Peru lent Chile the two ships on Friday."),
    ("2031-05-09", "Coast News", "A car bomb killed 14 people at a market in Kano on Friday."),
    ("2031-05-09", "Andes Wire", "A car bomb killed 19 people at a market in Kano on Friday."),
    (
        "2031-05-10",
        "Coast News",
        "Foreign Minister Rosa Quilla of Peru said that the port of Arica was full.",
    ),
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("told")
    rows = [{"published": day, "outlet": who, "text": text} for day, who, text in REPORTS]
    (folder / "told.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    made = folder / "x.ledger"
    assert run("read", folder / "told.jsonl", "--ledger", made)[0] == 0
    return made


def run(*words: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(word) for word in words])
    return result.exit_code, result.output


def rows(*words: object) -> list[dict[str, object]]:
    code, out = run(*words, "--json")
    assert code == 0, out
    return [json.loads(line) for line in out.splitlines() if line.startswith("{")]


def test_a_status_as_of_a_day(ledger: Path) -> None:
    asked = ("commitments", "--promisor", "PER", "--ledger", ledger)
    [now] = rows(*asked)
    [then] = rows(*asked, "--as-of", "2031-05-08")
    assert (then["status"], now["status"]) == ("open", "kept")
    assert rows(*asked, "--as-of", "2031-05-01") == []
    assert rows(*asked, "--open") == []
    assert len(rows(*asked, "--status", "kept")) == 1
    assert rows("commitments", "--promisor", "CHL", "--ledger", ledger) == []


def test_the_history_cites_the_clause_that_caused_each_step(ledger: Path) -> None:
    [row] = rows("commitments", "--ledger", ledger)
    code, out = run("commitments", "show", row["short"], "--ledger", ledger)
    assert code == 0
    assert "“Peru lent Chile the two ships on Friday”" in out
    assert "'lend' again" in out


def test_a_judgement_and_its_undoing(ledger: Path) -> None:
    [row] = rows("commitments", "--ledger", ledger)
    code, out = run("commitments", "judge", row["id"], "broken", "--because", "rusty",
                    "--by", "Ada", "--ledger", ledger)  # fmt: skip
    assert code == 0, out
    assert "judged by Ada: rusty" in out
    assert rows("commitments", "--status", "broken", "--ledger", ledger)
    assert run("commitments", "undo", row["id"], "--ledger", ledger)[0] == 0
    assert [one["status"] for one in rows("commitments", "--ledger", ledger)] == ["kept"]


def test_a_wrong_status_day_or_verb_says_what_would_be_right(ledger: Path) -> None:
    [row] = rows("commitments", "--ledger", ledger)
    code, out = run("commitments", "judge", row["id"], "done", "--ledger", ledger)
    assert (code, "open, condition met, kept" in out) == (2, True)
    code, out = run("commitments", "--as-of", "May", "--ledger", ledger)
    assert (code, "write 2010-05-01" in out) == (2, True)
    assert run("commitments", "keep", row["id"], "--ledger", ledger)[0] == 2


def test_rates_say_when_there_is_too_little(ledger: Path) -> None:
    [rate] = rows("commitments", "rates", "--ledger", ledger)
    assert (rate["promisor"], rate["n"], rate["done"]) == ("PER", 1, 1)
    assert rate["says"] == "1 promise: 1 kept, 0 not, 0 open; too few to say (n=1)"
    [before] = rows("commitments", "rates", "--as-of", "2031-05-08", "--ledger", ledger)
    assert before["says"] == "1 promise: 0 kept, 0 not, 1 open; too few to say (n=0)"
    [apart] = rows("commitments", "rates", "--stakes", "--ledger", ledger)
    assert apart["stakes"] == "material"


def test_rates_keep_to_the_limit_and_say_what_is_left(tmp_path: Path) -> None:
    page = "Peru promised on Friday to lend Chile two ships. Chile offered Peru 40 buses on Friday."
    (tmp_path / "page.txt").write_text(page, "utf-8")
    made = tmp_path / "x.ledger"
    run("read", tmp_path / "page.txt", "--published", "2031-05-02", "--ledger", made)
    asked = ("commitments", "rates", "--ledger", made, "--min-confidence", "0")
    assert len(rows(*asked)) == 2
    assert len(rows(*asked, "--limit", "1")) == 1
    assert "1 more row: --limit 0 shows all" in run(*asked, "--limit", "1")[1]


def test_claims_by_and_about(ledger: Path) -> None:
    assert len(rows("claims", "--by", "Quilla", "--about", "Arica port", "--ledger", ledger)) == 1
    assert rows("claims", "--by", "Quilla", "--about", "Kano", "--ledger", ledger) == []
    assert rows("claims", "--by", "Lavrov", "--ledger", ledger) == []


def test_a_contradiction_shows_both_sides_with_their_grades(ledger: Path) -> None:
    grade = ("sources", "grade", "Coast News", "b", "--because", "careful", "--ledger", ledger)
    assert run(*grade)[0] == 0
    code, out = run("contradictions", "--ledger", ledger)
    assert code == 0
    assert "14: coast news [B3" in out.lower().replace("b3", "B3")
    assert "19: andes wire [F3" in out.lower().replace("f3", "F3")
    assert rows("contradictions", "--kind", "measure", "--ledger", ledger) == []
    assert run("sources", "undo", "Coast News", "--ledger", ledger)[0] == 0
    assert {one["grade"] for one in rows("sources", "--ledger", ledger)} == {""}


def test_a_contradiction_is_shown_judged_and_taken_up_again(ledger: Path) -> None:
    at = ("--ledger", ledger)
    [row] = rows("contradictions", *at)
    code, out = run("contradictions", "show", row["short"], *at)
    assert code == 0
    assert "“A car bomb killed 14 people at a market in Kano on Friday”" in out
    assert "14 and 19: the bounds do not meet" in out
    judged = ("contradictions", "judge", row["short"], "no", "--why", "two markets", "--by", "Ada")
    code, out = run(*judged, *at)
    assert (code, "judged by Ada to be none: two markets" in out) == (0, True)
    code, out = run("contradictions", *at)
    assert (code, "1 more judged to be none: --all" in out) == (0, True)
    assert [one["none"] for one in rows("contradictions", "--all", *at)] == [True]
    assert run("contradictions", "undo", row["short"], *at)[0] == 0
    assert len(rows("contradictions", *at)) == 1
    assert rows("contradictions", "--as-of", "2031-05-08", *at) == []
    assert run("contradictions", "judge", row["short"], "perhaps", *at)[0] == 2
    assert run("contradictions", "--kind", "rumour", *at)[0] == 2


def test_a_grade_that_is_none(ledger: Path) -> None:
    code, out = run("sources", "grade", "Coast News", "Z", "--ledger", ledger)
    assert (code, "A completely reliable" in out) == (2, True)
