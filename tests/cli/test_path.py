"""path: what people and programs see of paths, of none, and of third parties."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from tests.analyse.networks import network
from tests.cli.conftest import Run, rows


@pytest.fixture
def ask(run: Run, tmp_path: Path) -> Run:
    network(tmp_path / "net.ledger")
    return lambda *words: run(*words, "--ledger", "net.ledger")


def test_people_read_the_actors_then_each_hop_with_its_rows(ask: Run) -> None:
    done = ask("path", "Peru", "Norway")
    head, *lines = done.stdout.splitlines()
    assert head.startswith("1 of 1  Peru · Bolivia · Chile · Norway  3 hops, complete 2031-07-07")
    assert "some lines undated" in head
    assert lines[0] == "  Peru — ACCUSE → Bolivia  undated, told 2031-05-06  1 report"
    assert lines[2] == "  Bolivia — SUPPORT → Chile  2031-06-09  3 reports, 2 independent"
    assert "“Bolivia signed a treaty with Chile on Monday”  [" in lines[3]
    assert any("Copy Desk (F, a copy)" in line for line in lines)


def test_a_hop_against_the_line_has_its_arrow_turned(ask: Run) -> None:
    done = ask("path", "Kenya", "Chile", "--via", "event")
    assert "  Kenya ← ACCUSE — Chile" in done.stdout.splitlines()[1]


def test_no_path_by_a_day_is_an_answer_with_the_day_on_which_the_first_opens(ask: Run) -> None:
    done = ask("path", "Peru", "Norway", "--before", "2031-07-01")
    assert done.returncode == 0
    assert "no path from Peru to Norway by then: the first path opens on 2031-07-07" in done.stdout

    [row] = rows(ask("path", "Peru", "Norway", "--before", "2031-07-01", "--json").stdout)
    assert (row["row"], row["opens"]) == ("no-path", "2031-07-07")


def test_where_the_days_run_the_other_way_it_says_so(ask: Run) -> None:
    done = ask("path", "Norway", "Bolivia", "--via", "event")
    assert "their days do not follow one another" in done.stdout
    assert "the other way round: 1 path: detente path Bolivia Norway" in done.stderr


def test_what_a_filter_left_out_is_told(ask: Run) -> None:
    done = ask("path", "Chile", "Norway", "--independent", "2")
    assert done.returncode == 0 and "no path" in done.stdout
    assert "without --independent: 1 path" in done.stderr


def test_of_too_many_paths_the_number_is_told(ask: Run) -> None:
    done = ask("path", "Mali", "Niger", "--k", "1")
    assert done.stdout.startswith("1 of 2  ")
    assert "the best one of 2: --k shows more" in done.stderr


def test_a_name_that_nobody_has_brings_those_that_are_spelt_alike(ask: Run) -> None:
    done = ask("path", "Bolvia", "Norway")
    assert done.returncode == 4
    assert "no tie, event or incident names an actor called 'Bolvia'" in done.stderr
    assert "spelt alike: Bolivia" in done.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--via", "rumour"), "--via 'rumour' is none of tie, event, incident"),
        (("--min-grade", "G"), "--min-grade 'G' is none of A, B, C, D, E"),
        (("--before", "June"), "--before 'June' is no date"),
        (("--since", "2032", "--until", "2031"), "--since 2032 is after"),
        (("--chart", "x.doc"), "--chart x.doc ends in none of"),
    ],
)
def test_a_wrong_value_is_a_usage_error_that_says_what_is_right(
    ask: Run, words: tuple[str, ...], told: str
) -> None:
    done = ask("path", "Peru", "Norway", *words)
    assert done.returncode == 2 and told in done.stderr


def test_programs_get_each_path_whole_and_tables_a_line_a_row(ask: Run) -> None:
    [path] = rows(ask("path", "Peru", "Norway", "--json").stdout)
    assert path["row"] == "path" and len(path["hops"]) == 3
    assert (path["of"], path["more"]) == (1, False)
    assert path["hops"][1]["rows"][0]["citation"]

    table = list(csv.DictReader(StringIO(ask("path", "Peru", "Norway", "--csv").stdout)))
    assert len(table) == 5
    assert {row["hop"] for row in table} == {"1", "2", "3"}
    none = ask("path", "Norway", "Bolivia", "--via", "event", "--csv")
    assert none.stdout == "" and "do not follow one another" in none.stderr


def test_a_chart_draws_what_was_found(ask: Run, tmp_path: Path) -> None:
    done = ask("path", "Peru", "Norway", "--chart", "x.svg")
    assert "drawn: x.svg" in done.stderr
    drawn = (tmp_path / "x.svg").read_text("utf-8")
    for words in (
        "How Peru and Norway are joined",
        "ACCUSE →",
        "2031-06-09; 2 independent reports",
    ):
        assert words in drawn


def test_third_parties_are_listed_with_their_lines_to_both(ask: Run) -> None:
    done = ask("path", "Norway", "Bolivia", "--shared")
    assert done.stdout.splitlines()[0].startswith("Chile (CHL)  cost ")
    assert "  Norway — CONSULT together — Chile" in done.stdout
    none = ask("path", "Peru", "Lantern Front", "--shared")
    assert none.returncode == 0 and "nobody has a line to both" in none.stderr
