"""How two actors of a ledger are joined: hop by hop, with rows; or from when on, or why not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import detente
from detente.analyse.lines import Wanted
from detente.analyse.paths import Answer, Asked, path_rows, paths_between
from detente.analyse.shared import shared_parties
from detente.ledger.judgements import judge
from detente.ledger.ledger import Ledger
from detente.ledger.sources import grade
from detente.model.errors import LedgerError, NotFound
from detente.model.judgement import SAME, Judgement
from tests.analyse.networks import network

ALL = Asked()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(network(tmp_path / "x.ledger")) as opened:
        yield opened


def near(name: str, names: object) -> list[str]:
    return [f"near {name}"]


def between(ledger: Ledger, one: str, other: str, **wanted: object) -> Answer:
    asked = replace(ALL, wanted=replace(Wanted(), **wanted))  # type: ignore[arg-type]
    return paths_between(ledger, one, other, asked, near)


def day(ordinal: int) -> int:
    """A day of the year 2031 by month and day: 610 is the tenth of June."""
    return date(2031, *divmod(ordinal, 100)).toordinal()


def test_a_path_has_every_hop_with_its_rows_days_direction_and_sources(ledger: Ledger) -> None:
    [path] = between(ledger, "Peru", "Norway").paths
    assert path["nodes"] == ["Peru", "Bolivia", "Chile", "Norway"]
    assert path["complete"] == "2031-07-07"

    accused, signed, talked = path["hops"]
    assert (accused["word"], accused["direction"], accused["when"]) == (
        "ACCUSE", "forward", "undated, told 2031-05-06",
    )  # fmt: skip
    assert (signed["kind"], signed["first_day"], signed["direction"]) == (
        "event", "2031-06-09", "forward",
    )  # fmt: skip
    assert talked["direction"] == "mutual"
    [row] = talked["rows"]
    assert row["quote"] == "Chile and Norway held talks in Oslo on Monday"
    assert path["dated"] is False
    assert sum(path["costs"].values()) == pytest.approx(path["cost"], abs=1e-3)


def test_a_near_copy_is_a_report_but_no_source_of_its_own(ledger: Ledger) -> None:
    [path] = between(ledger, "Bolivia", "Chile").paths
    [hop] = path["hops"]
    assert (hop["reports"], hop["independent"], hop["copies"]) == (3, 2, 1)
    assert {row["outlet"]: row["copy"] for row in hop["rows"]} == {
        "Andes Wire": False, "Coast Post": False, "Copy Desk": True,
    }  # fmt: skip


def test_lines_against_the_order_of_days_make_no_path_and_the_answer_says_so(
    ledger: Ledger,
) -> None:
    answer = between(ledger, "Norway", "Bolivia", via=frozenset({"event", "incident"}))
    assert not answer.paths
    assert "do not follow one another" in answer.reason
    assert answer.turned == 1


def test_no_path_before_a_day_tells_on_which_day_the_first_one_opens(ledger: Ledger) -> None:
    answer = between(ledger, "Peru", "Norway", until=day(701))
    assert (answer.paths, answer.opens, answer.reason) == ((), "2031-07-07", "")
    assert between(ledger, "Peru", "Norway", until=day(707)).total == 1


def test_no_path_at_all_names_the_actor_whom_no_line_touches(ledger: Ledger) -> None:
    answer = between(ledger, "Peru", "Lantern Front", via=frozenset({"tie"}))
    assert answer.reason == "no line that counts touches Peru"


def test_a_stretch_of_days_leaves_out_the_lines_outside_it(ledger: Ledger) -> None:
    assert not between(ledger, "Bolivia", "Chile", since=day(701)).paths
    assert between(ledger, "Bolivia", "Chile", since=day(601), until=day(630)).total == 1


def test_only_lines_of_so_many_independent_reports_count(ledger: Ledger) -> None:
    assert between(ledger, "Bolivia", "Chile", independent=2).total == 1
    assert not between(ledger, "Bolivia", "Chile", independent=3).paths


def test_only_outlets_graded_so_or_better_count_and_a_good_grade_costs_less(
    ledger: Ledger,
) -> None:
    assert not between(ledger, "Chile", "Norway", min_grade="C").paths
    ungraded = between(ledger, "Chile", "Norway").paths[0]["cost"]
    grade(ledger, "Delta Wire", "B", by="", why="")
    [graded] = between(ledger, "Chile", "Norway", min_grade="C").paths
    assert graded["cost"] == pytest.approx(ungraded - 0.08)
    assert not between(ledger, "Chile", "Norway", min_grade="A").paths


def test_denials_join_nobody_and_nor_do_people_without_a_public_role(ledger: Ledger) -> None:
    assert not between(ledger, "Peru", "Norway", since=day(801)).paths
    with pytest.raises(NotFound, match=r"names an actor called 'Otto Brandauer'; .*near Otto"):
        between(ledger, "Otto Brandauer", "Norway")


def test_names_judged_to_be_the_same_are_one_node(ledger: Ledger) -> None:
    assert not between(ledger, "Lantern Front", "Peru").paths
    judge(ledger, Judgement(SAME, "Kenya", "Kenya (police)"))
    [path] = between(ledger, "Lantern Front", "Peru").paths
    assert path["nodes"] == ["Lantern Front", "Kenya", "Peru"]


@pytest.mark.parametrize("asked", ["Lantern Front", "lantern", "the Lantern Front"])
def test_an_actor_is_found_by_its_name_a_word_of_it_or_as_it_was_written(
    ledger: Ledger, asked: str
) -> None:
    assert between(ledger, asked, "NOR").start.name == "Lantern Front"


def test_a_name_of_several_asks_for_the_whole_and_two_names_of_one_are_refused(
    ledger: Ledger,
) -> None:
    with pytest.raises(LedgerError, match="are one actor here: Kenya"):
        between(ledger, "Kenya", "KEN")


def test_the_table_has_a_line_for_each_row_of_each_hop(ledger: Ledger) -> None:
    rows = list(path_rows(between(ledger, "Peru", "Chile")))
    assert [(row["path"], row["hop"], row["outlet"]) for row in rows] == [
        (1, 1, "Andes Wire"), (1, 2, "Andes Wire"), (1, 2, "Copy Desk"), (1, 2, "Coast Post"),
    ]  # fmt: skip
    assert all(row["citation"] and row["quote"] for row in rows)


def test_shared_third_parties_have_the_lines_to_both_whatever_their_order(ledger: Ledger) -> None:
    found = shared_parties(ledger, "Norway", "Bolivia", Wanted(), near)
    [chile] = found.parties
    assert chile["name"] == "Chile"
    assert [(hop["from"], hop["to"], hop["word"]) for hop in chile["hops"]] == [
        ("Norway", "Chile", "CONSULT together"), ("Chile", "Bolivia", "SUPPORT"),
    ]  # fmt: skip


def test_unnamed_groups_join_two_actors_within_a_report_and_nobody_across_reports(
    tmp_path: Path,
) -> None:
    texts = (
        "Sudan is arming rebel units that are led by the Harbour Front.",
        "Ghana is arming rebel units. Ghana is arming Togo.",
    )
    with Ledger.open(tmp_path / "groups.ledger") as ledger:
        for text in texts:
            ledger.append(detente.read(text, outlet="Delta Wire", published="2031-10-01"))
        [path] = between(ledger, "Sudan", "Harbour Front").paths
        armed, led = path["hops"]
        assert (armed["word"], led["word"], led["direction"]) == ("supports", "leads", "back")
        assert path["nodes"][1].startswith("rebel units [")
        assert not between(ledger, "Ghana", "Sudan").paths
        with pytest.raises(NotFound):
            between(ledger, "rebel units", "Sudan")


def test_a_tie_to_a_place_is_one_to_its_country_and_a_mayor_leads_no_state(tmp_path: Path) -> None:
    text = "The Harbour Front is based in Madrid. Ana Roe, the mayor of Madrid, met reporters."
    with Ledger.open(tmp_path / "places.ledger") as ledger:
        ledger.append(detente.read(text, outlet="Delta Wire", published="2031-10-01"))
        [path] = between(ledger, "Harbour Front", "ESP").paths
        assert [hop["word"] for hop in path["hops"]] == ["based-in"]
        assert between(ledger, "Spain", "Harbour Front").total == 1
