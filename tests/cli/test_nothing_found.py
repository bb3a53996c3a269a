"""What a list without rows, a wrong id and why-not with a filter tell the user."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from detente.cli import app
from tests.cli.conftest import Verb, rows

REPORT = (
    "The Lantern Front attacked an army convoy in Ghana on Monday. France asked Ghana for talks. "
    "Ghana thanked the Amber League. The Amber League accused Togo of fraud."
)
ALL = ("--json", "--min-confidence", "0")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the report and a ledger of it, read once for all tests of this file."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "a.txt").write_text(REPORT, "utf-8")
    words = ["read", "a.txt", "--published", "2011-05-03"]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert CliRunner().invoke(app, words).exit_code == 0
    return folder


@pytest.fixture
def ask(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Verb:
    """Run a verb in a folder with a copy of that ledger."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(app, list(words))


def test_a_misspelt_actor_brings_the_actor_of_a_like_name(ask: Verb) -> None:
    told = ask("events", "--actor", "Lantrn Frnt").stderr
    assert "no events match" in told and "actors of a like name: Lantern Front" in told
    assert "without --actor Lantrn Frnt there are" in told


def test_a_misspelt_state_brings_the_state(ask: Verb) -> None:
    assert "actors of a like name: Ghana (GHA)" in ask("events", "--actor", "Gahna").stderr


def test_the_filter_that_is_too_narrow_is_named(ask: Verb) -> None:
    told = ask("events", "--actor", "France", "--since", "2015").stderr
    assert "without --since 2015 there are 1" in told


def test_a_dyad_of_which_only_the_other_direction_has_rows_says_so(ask: Verb) -> None:
    told = ask("events", "--dyad", "GHA-FRA").stderr
    assert "the other way round there are 1: --both" in told
    turned = rows(ask("events", "--dyad", "GHA-FRA", "--both", "--json").stdout)
    assert [(row["type"], row["quote"]) for row in turned] == [
        ("REQUEST", "France asked Ghana for talks")
    ]


@pytest.mark.parametrize("dyad", ["FRA-GHA", "FRA-TGO"])
def test_a_dyad_with_rows_or_with_none_either_way_is_not_turned_round(ask: Verb, dyad: str) -> None:
    assert "the other way" not in ask("events", "--dyad", dyad).stderr


def test_a_wrong_id_is_answered_with_near_ones_and_where_ids_stand(ask: Verb) -> None:
    done = ask("why", "zzzz")
    assert done.exit_code and "the nearest " in done.stderr
    assert "detente events (claims, ties …) lists them" in done.stderr


def test_why_not_with_an_actor_tells_which_rows_it_leaves_out(ask: Verb) -> None:
    other = ask("why-not", "asked Ghana for talks", "Togo").stdout
    assert "left out" in other and "not of 'Togo'; it has actor FRA, recipient GHA" in other
    assert "it has actor" not in ask("why-not", "asked Ghana for talks", "FRA-GHA").stdout


def test_why_not_keeps_to_a_report(ask: Verb) -> None:
    Path("b.txt").write_text("France asked Ghana for talks again.", "utf-8")
    ask("read", "b.txt", "--published", "2011-06-03")
    ids = [str(row["id"]) for row in rows(ask("reports", "--json").stdout)]
    found = rows(ask("why-not", "Ghana for talks", ids[1][:8], "--json").stdout)
    assert len(found) == 1 and found[0]["report"] == ids[1]


@pytest.mark.parametrize("of_ghana", ["Lantern Front", "Ghana"])
def test_a_dyad_follows_what_was_judged_the_same(ask: Verb, of_ghana: str) -> None:
    assert not rows(ask("events", "--dyad", "GHA-TGO", *ALL).stdout)

    judged = rows(ask("same", "Amber League", of_ghana, "--json").stdout)
    after = rows(ask("events", "--dyad", "GHA-TGO", *ALL).stdout)
    assert [(row["type"], row["quote"]) for row in after] == [
        ("ACCUSE", "Amber League accused Togo of fraud")
    ]
    assert not rows(ask("events", "--dyad", "TGO-GHA", *ALL).stdout)

    assert ask("same", "--undo", str(judged[0]["id"])).exit_code == 0
    assert not rows(ask("events", "--dyad", "GHA-TGO", *ALL).stdout)


def test_a_state_is_judged_but_not_proposed(ask: Verb) -> None:
    Path("b.txt").write_text("Harbour Togo accused the Amber Leagues of fraud.", "utf-8")
    ask("read", "b.txt", "--published", "2011-06-03")
    proposed = [(row["left"], row["right"]) for row in rows(ask("same", "--json").stdout)]
    assert proposed == [("Amber League", "Amber Leagues")]
    assert ask("same", "Harbour Togo", "Togo").exit_code == 0
