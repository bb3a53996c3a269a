"""Incidents told by many reports: one file an incident, every figure kept, whatever the order."""

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

import detente
from detente.analyse.filed.files import file_id_of
from detente.analyse.filed.incident_files import incident_file, incident_files
from detente.cli.lines import report_lines
from detente.ledger import views
from detente.ledger.judgements import INCIDENT, judge, undo
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.verify import verify
from detente.model.errors import NotFound
from detente.model.judgement import DIFFERENT, SAME, Judgement
from detente.model.reading import Reading
from detente.resolve.weave.gathered import Gathered
from detente.run import weaving
from detente.run.follow_through import follow
from detente.run.judging import ends_of, why_pair
from detente.run.tellings import LedgerTellings
from detente.run.weaving import weave_ledger

REPORTS = (
    (
        "The Tigris Post",
        "2031-05-05",
        "A car bomb killed nine people at a market in Mosul on Sunday, police said."
        " Another 31 people were wounded by the blast near the old bridge.",
    ),
    (
        "Northern Wire",
        "2031-05-05",
        "At least eight people were killed when a car bomb exploded in a crowded market in Mosul on"
        " Sunday. Hospitals treated dozens of wounded, a doctor said.",
    ),
    (
        "Basra Evening",
        "2031-05-06",
        "MOSUL, May 6 — The car bomb that exploded in Mosul on May 4 killed 11 people, the health"
        " ministry said on Tuesday. It said 40 were wounded.",
    ),
    (
        "The Tigris Post",
        "2031-05-14",
        "A car bomb killed three soldiers at a checkpoint in Basra on Monday. The army said gunmen"
        " opened fire afterwards.",
    ),
    (
        "Quay Street News",
        "2031-05-06",
        "In Oslo a man was shot dead outside a cinema on Sunday night. Police in Oslo arrested two"
        " men.",
    ),
)


@cache
def readings() -> tuple[Reading, ...]:
    return tuple(
        detente.read(text, outlet=outlet, published=day, title="News")
        for outlet, day, text in REPORTS
    )


def woven(path: Path, order: Sequence[Reading], *, each: bool = False) -> Ledger:
    """A ledger of readings appended in that order, woven after each or once."""
    ledger = Ledger.open(path)
    for reading in order:
        ledger.append(reading)
        if each:
            weave_ledger(ledger)
    weave_ledger(ledger)
    return ledger


def of_mosul(ledger: Ledger) -> Shape:
    files = [one for one in incident_files(ledger) if (one["where"] or {}).get("name") == "Mosul"]
    return max(files, key=lambda one: one["reports"])


def told(files: list[Shape]) -> list[tuple[str, list[str]]]:
    return sorted((one["id"], sorted(row["id"] for row in one["tellings"])) for one in files)


def test_three_reports_of_one_blast_are_one_file_with_every_figure(tmp_path: Path) -> None:
    with woven(tmp_path / "a.ledger", readings()) as ledger:
        file = of_mosul(ledger)
        assert (file["reports"], file["independent"], file["when"]["date"]) == (3, 3, "2031-05-04")
        killed = file["killed"]
        assert (killed["low"], killed["high"], killed["conservative"]) == (8, 11, 8)
        assert killed["representative"] == 11 and killed["sources"] == 3  # one each: the latest
        assert {one["where"]["name"] for one in incident_files(ledger) if one["where"]} >= {
            "Mosul", "Basrah", "Oslo",
        }  # fmt: skip
        assert verify(ledger).holds


def test_the_order_of_reports_and_of_weavings_does_not_count(tmp_path: Path) -> None:
    found = []
    for run in range(4):
        order = random.Random(run).sample(readings(), len(readings()))
        with woven(tmp_path / f"{run}.ledger", order, each=run % 2 == 0) as ledger:
            found.append(told(list(incident_files(ledger))))
    assert found[1:] == found[:-1]


def test_a_ledger_and_memory_agree_on_who_meets_whom(tmp_path: Path) -> None:
    with woven(tmp_path / "a.ledger", readings(), each=True) as ledger:
        stored = LedgerTellings(ledger)
        ids = [row["id"] for row in ledger.select("SELECT id FROM statement WHERE kind='incident'")]
        held = Gathered(map(stored.telling, ids))
        met = {id_: list(stored.beside(id_)) for id_ in ids}
        assert met == {id_: list(held.beside(id_)) for id_ in ids}
        assert any(met.values()) and not all(len(found) == len(ids) - 1 for found in met.values())


def test_weaving_twice_changes_nothing(tmp_path: Path) -> None:
    with woven(tmp_path / "a.ledger", readings()) as ledger:
        before = list(map(tuple, ledger.select("SELECT * FROM log")))
        assert weave_ledger(ledger) == 0
        assert weave_ledger(ledger, again=True) == 0
        assert list(map(tuple, ledger.select("SELECT * FROM log"))) == before


def test_a_new_report_writes_of_its_own_incident_alone(tmp_path: Path) -> None:
    *others, last = (readings()[at] for at in (3, 4, 0, 1))
    with woven(tmp_path / "a.ledger", others) as ledger:
        seen = next(ledger.select("SELECT max(seq) FROM filed"))[0]
        ledger.append(last)
        weave_ledger(ledger)
        written = ledger.select(
            "SELECT DISTINCT statement_id FROM filed WHERE kind = 'incident' AND seq > :seen",
            {"seen": seen},
        )
        here = {row["statement_id"] for row in written}
        beside = {row["id"] for row in of_mosul(ledger)["tellings"]}
        own = {row["id"] for row in ledger.select("SELECT id FROM statement WHERE reading_id = "
               "(SELECT id FROM reading ORDER BY seq DESC LIMIT 1)")}  # fmt: skip
        assert here and here <= beside | own


def test_the_id_of_a_file_that_grew_still_leads_to_it(tmp_path: Path) -> None:
    with woven(tmp_path / "a.ledger", readings()[:1]) as ledger:
        old = of_mosul(ledger)["id"]
        for reading in readings()[1:]:
            ledger.append(reading)
        weave_ledger(ledger)
        assert incident_file(ledger, old[:8])["reports"] == 3


def test_a_judgement_parts_and_joins_and_is_undone(tmp_path: Path) -> None:
    with woven(tmp_path / "a.ledger", readings()) as ledger:
        whole = told(list(incident_files(ledger)))
        mosul = of_mosul(ledger)
        one, other = (row["id"] for row in mosul["tellings"][:2])
        id_ = judge(ledger, Judgement(DIFFERENT, one, other, "AB", "two bombs"), of=INCIDENT)
        weave_ledger(ledger, touched=(one, other))
        assert file_id_of(ledger, one) != file_id_of(ledger, other)
        assert why_pair(ledger, one, other).decided == "judged by AB to be different: two bombs"
        assert weave_ledger(ledger, again=True) == 0
        undo(ledger, id_)
        weave_ledger(ledger, touched=(one, other))
        assert told(list(incident_files(ledger))) == whole

        oslo = next(f for f in incident_files(ledger) if (f["where"] or {}).get("name") == "Oslo")
        left, right = ends_of(ledger, mosul["id"], oslo["id"])
        judge(ledger, Judgement(SAME, left, right), of=INCIDENT)
        weave_ledger(ledger, touched=(left, right))
        assert file_id_of(ledger, mosul["id"]) == file_id_of(ledger, oslo["id"])
        assert verify(ledger).holds


def test_a_wire_text_in_two_outlets_counts_once(tmp_path: Path) -> None:
    text = (
        REPORTS[0][2] + " The police chief asked drivers to keep away from the river for the day."
    )
    wire = [
        detente.read(text, outlet=outlet, published=day, title="News")
        for outlet, day in (("Northern Wire", "2031-05-05"), ("Harbour Herald", "2031-05-06"))
    ]
    with woven(tmp_path / "a.ledger", wire) as ledger:
        (row,) = ledger.select("SELECT * FROM near_copies")
        assert (row["report_id"], row["origin_id"]) == (wire[1].report.id, wire[0].report.id)
        assert row["share"] == 1
        listed = {one["id"]: one for one in views.reports(ledger)}
        first, second = (listed[one.report.id] for one in wire)
        assert (first["copy_of"], second["copy_of"]) == ("", first["short"])
        assert (
            f"copies {first['short']}, 100% of the runs" in report_lines(second, None)[1][0].plain
        )
        file = of_mosul(ledger)
        assert (file["reports"], file["independent"], file["copies"]) == (2, 1, 1)
        assert file["killed"]["sources"] == 1


def test_what_was_woven_is_checked_by_verify(tmp_path: Path) -> None:
    with woven(tmp_path / "a.ledger", readings()[:2]) as ledger:
        connection = ledger._connection
        connection.execute("DROP TRIGGER filed_keeps_update")
        connection.execute("UPDATE filed SET file_id = 'another' WHERE seq = 1")
        reasons = {one.reason for one in verify(ledger).broken}
        assert "what was woven differs from what was logged" in reasons


@pytest.mark.parametrize("prefix", ["0123456789ab", "zz"])
def test_an_id_that_nothing_has_says_so(tmp_path: Path, prefix: str) -> None:
    with (
        woven(tmp_path / "a.ledger", readings()[:1]) as ledger,
        pytest.raises(NotFound, match="no file has an id"),
    ):
        incident_file(ledger, prefix)


def test_a_report_that_comes_while_others_are_woven_is_filed_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        first, second = readings()[:2]
        ledger.append(first)

        def meanwhile(ledger: Ledger, *asked: object, **kept: object) -> int:
            ledger.append(second)
            return follow(ledger, *asked, **kept)  # type: ignore[arg-type]

        monkeypatch.setattr(weaving, "follow", meanwhile)
        weave_ledger(ledger)
        monkeypatch.undo()
        weave_ledger(ledger)
        assert of_mosul(ledger)["reports"] == 2
        unfiled = """SELECT id FROM statement WHERE kind = 'incident'
            EXCEPT SELECT statement_id FROM filed"""
        assert list(ledger.select(unfiled)) == []
