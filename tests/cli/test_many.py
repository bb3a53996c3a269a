"""read and rejects, where one file holds many reports, or what cannot be read."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from detente.cli import app
from tests import made
from tests.cli.conftest import rows

GOOD = made.line(text="Ghana expelled the envoy of Togo on Monday.", published="2011-05-04")
OTHER = made.line(text="Togo rejected the offer of Ghana.", published="2011-05-04")


def here(*words: str | Path, data: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=data)


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_many_reports_of_one_file_get_a_line_each_and_one_is_told_in_full() -> None:
    Path("a.jsonl").write_text(GOOD + OTHER)
    many = here("read", "a.jsonl")
    assert (many.exit_code, many.stderr) == (0, "")
    first, second, counts = many.stdout.splitlines()
    assert first.startswith("+ a.jsonl:1  ")
    assert second.startswith("+ a.jsonl:2  ")
    assert counts.startswith("2 reports · ")
    Path("b.jsonl").write_text(made.line(text="Peru thanked Chile on Monday."))
    one = here("read", "b.jsonl")
    assert "“Peru thanked Chile" in one.stdout


def test_a_file_in_a_file_is_named_after_both() -> None:
    Path("in").mkdir()
    Path("in/n.zip").write_bytes(made.archive({"a/1.txt": "Peru left.", "a/2.txt": "Chile left."}))
    told = here("read", "in").stdout
    assert told.splitlines()[0].startswith("+ n.zip!a/1.txt  ")


def test_standard_input_may_be_any_format() -> None:
    done = here("read", "-", data=made.pdf())
    assert (done.exit_code, done.stderr) == (0, "")
    assert made.TITLE in done.stdout


def test_a_title_is_that_of_one_report() -> None:
    Path("a.jsonl").write_text(GOOD)
    done = here("read", "a.jsonl", "--title", "T")
    assert done.exit_code == 1
    assert "--title and --url are those of one" in done.stderr


def test_pages_have_an_option() -> None:
    sheet = made.Sheet()
    for number in range(3):
        sheet.lines([f"Peru left the talks of round {number}."])
        sheet.new_page()
    Path("a.pdf").write_bytes(sheet.pdf())
    assert "--max-pages" in here("read", "a.pdf", "--max-pages", "2").stderr
    assert here("read", "a.pdf", "--max-pages", "4").exit_code == 0


def test_what_is_refused_is_told_counted_and_listed() -> None:
    Path("a.jsonl").write_text(GOOD + "{oops\n" + OTHER)
    Path("b.png").write_bytes(b"\x89PNG")
    done = here("read", "a.jsonl", "b.png")
    assert done.exit_code == 1
    assert done.stderr.count("refused: ") == 2
    assert done.stdout.splitlines()[-1].endswith(" · 1 file refused · 1 part of files refused")
    listed = here("rejects")
    assert listed.stdout.splitlines()[0].startswith("x a.jsonl:2  is no JSON")
    found = rows(here("rejects", "--json").stdout)
    assert [(row["row"], row["source"], row["read_since"]) for row in found] == [
        ("refused", "a.jsonl:2", False),
        ("refused", "b.png", False),
    ]


def test_rejects_with_a_limit_and_what_was_read_later() -> None:
    Path("b.txt").touch()
    Path("c.txt").touch()
    here("read", ".")
    limited = here("rejects", "--limit", "1")
    assert limited.stdout.count("x ") == 1
    assert "1 more refusal" in limited.stderr
    Path("b.txt").write_text("Peru left the talks.")
    here("read", "b.txt")
    assert [row["source"] for row in rows(here("rejects", "--json").stdout)] == ["c.txt"]
    assert "1 refusal of what was read later" in here("rejects").stderr
    assert len(rows(here("rejects", "--all", "--json").stdout)) == 2


def test_nothing_refused() -> None:
    Path("a.txt").write_text("Peru left the talks.")
    here("read", "a.txt")
    done = here("rejects")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "nothing was refused\n")
