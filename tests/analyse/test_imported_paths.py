"""Paths over event data: as good as over reports, and every day is that of a row."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise, permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.analyse.lines import Wanted
from detente.analyse.paths import Answer, Asked, paths_between
from detente.ledger.judgements import judge
from detente.ledger.ledger import Ledger
from detente.model.errors import NotFound
from detente.model.judgement import SAME, Judgement
from detente.run.importing import import_files
from tests.analyse.networks import network
from tests.ledger.event_files import icews, written

FIRST = date(2031, 1, 1)
Row = tuple[str, str, int]
"""Who acts on whom, so many days after the first."""


def side(name: str) -> tuple[str, str, str]:
    """A party of ICEWS; a name in brackets is that of a country."""
    country = name.partition(" (")[2].rstrip(")") or name
    return name, "Government" if country == name else "Elite", country


def lines(rows: Sequence[Row]) -> list[str]:
    return [
        icews(number, (FIRST + timedelta(day)).isoformat(), side(doer), "112", "-2.0", side(other))
        for number, (doer, other, day) in enumerate(rows, 1)
    ]


def imported(path: Path, rows: Sequence[Row], chunk: int = 3) -> Ledger:
    """A ledger with these rows, some to a chunk."""
    file = written(path.with_suffix(".tab"), lines(rows))
    ledger = Ledger.open(path)
    list(import_files(ledger, "icews", [file], chunk_lines=chunk))
    return ledger


def between(ledger: Ledger, one: str, other: str, most: int = 9, **wanted: object) -> Answer:
    asked = Asked(most, 4, Wanted(**wanted))  # type: ignore[arg-type]
    return paths_between(ledger, one, other, asked, lambda name, names: [])


CHAIN = (("Mali", "Niger", 3), ("Niger", "Chad", 1), ("Niger", "Chad", 9), ("Togo", "Chad", 5))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with imported(tmp_path / "x.ledger", CHAIN) as opened:
        yield opened


def test_a_hop_has_the_rows_that_come_in_time_with_file_and_line(ledger: Ledger) -> None:
    [path] = between(ledger, "Mali", "Chad").paths
    assert path["nodes"] == ["Mali", "Niger", "Chad"]
    assert path["complete"] == "2031-01-10"
    first, second = path["hops"]
    assert (second["imported"], second["types"]) == (2, {"ACCUSE": 2})
    assert [row["date"] for row in second["rows"]] == ["2031-01-10"]
    assert first["rows"][0]["citation"].endswith(":2")
    assert sum(path["costs"].values()) == pytest.approx(path["cost"], abs=1e-3)


def test_what_a_path_costs_does_not_hang_on_how_many_are_asked_for(tmp_path: Path) -> None:
    rows = [("Mali", "Niger", 1), ("Niger", "Chad", 2), ("Mali", "Togo", 1), ("Togo", "Chad", 900)]
    rows += [("Togo", "Sweden", 2000), ("Sweden", "Chad", 3000)]
    with imported(tmp_path / "z.ledger", rows) as ledger:
        [first] = between(ledger, "Mali", "Chad", most=1).paths
        several = between(ledger, "Mali", "Chad", most=3).paths
    assert len(several) == 3
    assert first["nodes"] == several[0]["nodes"] == ["Mali", "Togo", "Chad"]
    assert first["cost"] == several[0]["cost"]


def test_a_stretch_of_days_in_which_no_row_lies_in_time_is_no_path(ledger: Ledger) -> None:
    until = FIRST.toordinal() + 6
    answer = between(ledger, "Mali", "Chad", until=until)
    assert (answer.paths, answer.opens) == ((), "2031-01-10")


def test_the_day_between_two_rows_of_a_pair_is_no_day_of_the_line(tmp_path: Path) -> None:
    rows = [("Mali", "Niger", 4), ("Niger", "Chad", 1), ("Niger", "Chad", 9), ("Chad", "Togo", 6)]
    with imported(tmp_path / "y.ledger", rows) as ledger:
        answer = between(ledger, "Mali", "Togo")
        assert not answer.paths
        assert answer.reason == "lines join them, but their days do not follow one another"


def test_what_reports_tell_and_what_event_data_has_make_one_path(tmp_path: Path) -> None:
    path = network(tmp_path / "net.ledger")
    with imported(path, [("Norway", "Sweden", 300), ("Norway", "Sweden", 2)]) as ledger:
        [found] = between(ledger, "Peru", "Sweden").paths
        assert found["nodes"] == ["Peru", "Bolivia", "Chile", "Norway", "Sweden"]
        assert found["complete"] == (FIRST + timedelta(300)).isoformat()
        assert [bool(hop["imported"]) for hop in found["hops"]] == [False, False, False, True]


def test_a_grade_or_a_second_source_leaves_event_data_out(ledger: Ledger) -> None:
    for wanted in ({"min_grade": "C"}, {"independent": 2}, {"via": frozenset({"tie"})}):
        assert not between(ledger, "Mali", "Niger", **wanted).paths


def test_names_judged_to_be_the_same_are_one_node_of_event_data(ledger: Ledger) -> None:
    judge(ledger, Judgement(SAME, "Togo", "Mali"))
    [path] = between(ledger, "Mali", "Chad", most=1).paths
    assert path["nodes"] == ["Togo", "Chad"]


def test_civilians_make_no_node_and_an_unknown_name_is_refused(tmp_path: Path) -> None:
    file = written(tmp_path / "d.tab", [icews(1)])
    with Ledger.open(tmp_path / "d.ledger") as ledger:
        list(import_files(ledger, "icews", [file]))
        with pytest.raises(NotFound):
            between(ledger, "Military (Norway)", "Citizen (Iceland)")


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from("ABCDE"), min_size=2, max_size=2, unique=True),
            st.integers(0, 6),
        ).map(lambda made: (f"{made[0][0]} (Mali)", f"{made[0][1]} (Mali)", made[1])),
        min_size=1,
        max_size=9,
    ),
    st.integers(0, 7),
)
def test_paths_are_those_that_trying_all_rows_finds(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Row], last: int
) -> None:
    ends = "A (Mali)", "B (Mali)"
    with imported(tmp_path_factory.mktemp("h") / "x.ledger", rows) as ledger:
        named = {name for row in rows for name in row[:2]}
        if not named.issuperset(ends):
            return
        until = FIRST.toordinal() + last
        answer = between(ledger, *ends, most=100, until=until)
        found = {tuple(path["nodes"]): path["complete"] for path in answer.paths}
        kept = [row for row in rows if row[2] <= last]
        expected = tried(kept, ends)
        assert found.keys() == expected.keys()
        assert all(found[names] >= day for names, day in expected.items())
        if not found:
            days = tried(rows, ends).values()
            assert answer.opens == min(days, default="")


def tried(rows: list[Row], ends: tuple[str, str]) -> dict[tuple[str, ...], str]:
    """Every row of different parties, with the first day on which it can be complete."""
    found = {}
    others = sorted({name for row in rows for name in row[:2]} - {*ends})
    for size in range(4):
        for middle in permutations(others, size):
            names = (ends[0], *middle, ends[1])
            day: int | None = 0
            for pair in pairwise(names):
                days = [row[2] for row in rows if {*row[:2]} == {*pair} and row[2] >= (day or 0)]
                day = min(days, default=None) if day is not None else None
            if day is not None:
                found[names] = (FIRST + timedelta(day)).isoformat()
    return found
