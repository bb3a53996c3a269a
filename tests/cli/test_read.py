"""read: one report, many, standard input, a second time."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from detente.cli import app
from tests.cli.conftest import Run, rows

STORY = """Ministers trade offers on the strait

VIENNA, May 4, 2011 (Northwire) — Turkey offered Greece talks on the strait on Tuesday.

"If Greece accepts, Turkey will reopen the port," Foreign Minister Ahmet Davutoglu said.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "2011-story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_one_report_is_told_in_full_and_again_as_nothing_new(run: Run, story: Path) -> None:
    first = run("read", story)
    assert (first.returncode, first.stderr) == (0, "")
    assert "Ministers trade offers on the strait\n" in first.stdout
    assert "“Turkey offered Greece talks" in first.stdout
    assert "if [Greece accepts]  then [reopen the port]" in first.stdout
    assert first.stdout.splitlines()[-1].startswith("1 report · ")
    second = run("read", story)
    assert second.returncode == 0
    assert second.stdout.splitlines()[-1] == "1 report known before · nothing new"
    assert len(rows(run("reports", "--json").stdout)) == 1


def here(*words: str | Path, text: str | None = None) -> Result:
    """Run a command in this process, where the parser is loaded once."""
    return CliRunner().invoke(app, [str(word) for word in words], input=text)


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_json_has_the_report_its_doubts_and_its_rows(story: Path) -> None:
    done = here("read", story, "--json", "--min-confidence", "0")
    found = rows(done.stdout)
    assert [row["outcome"] for row in found if row["row"] == "report"] == ["new"]
    pledges = [row for row in found if row["row"] == "commitment"]
    assert ("Greece accepts", "reopen the port") in [(m["condition"], m["act"]) for m in pledges]
    listed = [row for name in ("events", "claims", "commitments")
              for row in rows(here(name, "--json", "--min-confidence", "0").stdout)]  # fmt: skip
    kinds = ("event", "claim", "commitment")
    assert {row["id"] for row in found if row["row"] in kinds} == {row["id"] for row in listed}


def test_standard_input_with_facts_by_option() -> None:
    options = ("--outlet", "The Strelsau Courier", "--published", "2011-05-05", "--title", "Talks")
    done = here("read", "-", *options, "--author", "O. Cech", "--url", "x:1", text=STORY)
    assert done.exit_code == 0
    (report,) = rows(here("reports", "--json").stdout)
    facts = ("outlet", "published", "title", "author", "url")
    told = ["The Strelsau Courier", "2011-05-05", "Talks", "O. Cech", "x:1"]
    assert [report[fact] for fact in facts] == told
    assert set(report["how"].values()) == {"option"}


def test_many_files_get_a_line_each_and_ledgers_among_them_are_left_alone(
    story: Path, tmp_path: Path
) -> None:
    (tmp_path / "other.md").write_text("# Calm\n\nFrance thanked Spain on Monday.\n")
    (tmp_path / "demo.ledger").write_text("not read")
    done = here("read", ".")
    assert (done.exit_code, done.stderr) == (0, "")
    first, second, counts = done.stdout.splitlines()
    assert first.startswith("+ 2011-story.txt  ")
    assert second.startswith("+ other.md  ")
    assert counts.startswith("2 reports · ")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["read"], "PATH"),
        (["read", "-", "-"], "standard input can be read once"),
        (["read", "a.txt", "b.txt", "--title", "T"], "2 to read"),
        (["read", "a.txt", "--workers", "0"], "workers"),
        (["read", "a.txt", "--max-size", "0"], "max-size"),
        (["reed"], "reed"),
    ],
)
def test_wrong_usage_reads_nothing(tmp_path: Path, words: list[str], told: str) -> None:
    done = here(*words)
    assert done.exit_code == 2
    assert told in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_day_and_an_empty_folder(story: Path, tmp_path: Path) -> None:
    wrong = here("read", story, "--published", "yesterday")
    assert wrong.exit_code == 1
    assert "write it as 2010-03-29" in wrong.stderr
    (tmp_path / "none").mkdir()
    assert here("read", "none").exit_code == 0
