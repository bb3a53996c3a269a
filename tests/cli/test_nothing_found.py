"""What a list without rows, a wrong id and why-not with a filter tell the user."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run, rows

REPORT = (
    "The Lantern Front attacked an army convoy in Ghana on Monday. France asked Ghana for talks. "
    "Ghana thanked the Amber League. The Amber League accused Togo of fraud."
)


@pytest.fixture
def read(run: Run, tmp_path: Path) -> Run:
    (tmp_path / "a.txt").write_text(REPORT, "utf-8")
    run("read", "a.txt", "--published", "2011-05-03")
    return run


def test_a_misspelt_actor_brings_the_actor_of_a_like_name(read: Run) -> None:
    told = read("events", "--actor", "Lantrn Frnt").stderr
    assert "no events match" in told and "actors of a like name: Lantern Front" in told
    assert "without --actor Lantrn Frnt there are" in told


def test_the_filter_that_is_too_narrow_is_named(read: Run) -> None:
    told = read("events", "--actor", "France", "--since", "2015").stderr
    assert "without --since 2015 there are 1" in told


def test_a_wrong_id_is_answered_with_near_ones_and_where_ids_stand(read: Run) -> None:
    done = read("why", "zzzz")
    assert done.returncode and "the nearest are" in done.stderr
    assert "detente events (claims, ties …) lists them" in done.stderr


def test_why_not_with_an_actor_tells_which_rows_it_leaves_out(read: Run) -> None:
    other = read("why-not", "asked Ghana for talks", "Togo").stdout
    assert "left out" in other and "not of 'Togo'; it has actor FRA, recipient GHA" in other
    assert "left out" not in read("why-not", "asked Ghana for talks", "FRA-GHA").stdout


def test_why_not_keeps_to_a_report(read: Run, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("France asked Ghana for talks again.", "utf-8")
    read("read", "b.txt", "--published", "2011-06-03")
    ids = [str(row["id"]) for row in rows(read("reports", "--json").stdout)]
    found = rows(read("why-not", "Ghana for talks", ids[1][:8], "--json").stdout)
    assert len(found) == 1 and found[0]["report"] == ids[1]


def test_a_dyad_follows_what_was_judged_the_same(read: Run) -> None:
    before = rows(read("events", "--dyad", "GHA-TGO", "--json", "--min-confidence", "0").stdout)
    assert not before
    assert read("same", "Amber League", "Ghana").returncode == 0
    after = rows(read("events", "--dyad", "GHA-TGO", "--json", "--min-confidence", "0").stdout)
    assert [row["type"] for row in after] == ["ACCUSE"]
