"""Events judged one or two: the same files whatever the order in which reports came."""

import random
from functools import cache
from pathlib import Path

import detente
from detente.ledger.judgements import EVENT, judge
from detente.ledger.ledger import Ledger
from detente.ledger.verify import verify
from detente.model.judgement import DIFFERENT, SAME, Judgement
from detente.model.reading import Reading
from detente.run.weaving import weave_ledger

TEXTS = (
    "Norway condemned Egypt on Monday.",
    "On Monday Norway condemned Egypt over the trawlers.",
    "Norway condemned Egypt on Monday, an envoy said.",
    "Norway condemned Egypt again on Tuesday.",
    "On Tuesday Norway condemned Egypt over the cables.",
)


@cache
def readings() -> tuple[Reading, ...]:
    return tuple(
        detente.read(text, outlet=f"Outlet {at}", published="2031-05-07")
        for at, text in enumerate(TEXTS)
    )


def acts(ledger: Ledger) -> dict[str, str]:
    """The report and the id of each event of the two states."""
    query = """
        SELECT report.outlet, said.id FROM statement AS said JOIN event USING (reading_id, id)
        JOIN reading ON reading.id = said.reading_id JOIN report ON report.id = reading.report_id
        WHERE event.type = 'ACCUSE'
    """
    return {row["outlet"]: row["id"] for row in ledger.select(query)}


def filed(ledger: Ledger) -> list[tuple[str, str]]:
    query = "SELECT statement_id, file_id FROM files WHERE kind = 'event'"
    return sorted((row["statement_id"], row["file_id"]) for row in ledger.select(query))


def test_judged_events_lie_in_the_same_files_whatever_came_first(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "all.ledger") as ledger:
        for reading in readings():
            ledger.append(reading)
        ids = acts(ledger)
    assert len(ids) == len(TEXTS)
    judged = (
        Judgement(SAME, ids["Outlet 0"], ids["Outlet 3"]),
        Judgement(DIFFERENT, ids["Outlet 1"], ids["Outlet 2"]),
    )
    found = []
    for run in range(4):
        order = random.Random(run).sample(readings(), len(TEXTS))
        with Ledger.open(tmp_path / f"{run}.ledger") as ledger:
            for one in judged:
                judge(ledger, one, of=EVENT)
            for reading in order:
                ledger.append(reading)
                if run % 2:
                    weave_ledger(ledger)
            weave_ledger(ledger)
            assert weave_ledger(ledger, again=True) == 0
            assert verify(ledger).holds
            found.append(filed(ledger))
    assert found[1:] == found[:-1]
    of = dict(found[0])
    assert of[ids["Outlet 0"]] == of[ids["Outlet 3"]] == of[ids["Outlet 4"]]
    assert of[ids["Outlet 1"]] != of[ids["Outlet 2"]]
    assert len(set(of.values())) == len(of) - 3
