"""Stories: made-up reports in order of days, with what became of each commitment."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

import detente
from detente.ledger import followed, promises
from detente.ledger.ledger import Ledger
from detente.run.weaving import weave_ledger

STORIES = Path(__file__).parent / "stories"


@dataclass(frozen=True)
class Checked:
    """One status on one day: what the story says, what the ledger says (empty: no such row)."""

    act: str
    day: date
    wanted: str
    found: str

    @property
    def is_right(self) -> bool:
        return self.wanted == self.found


def told(name: str) -> Any:
    return yaml.safe_load((STORIES / f"{name}.yaml").read_text("utf-8"))


def read_into(ledger: Ledger, story: Any, *, one_by_one: bool = False) -> None:
    for report in story["reports"]:
        day = report["day"].isoformat()
        ledger.append(detente.read(report["text"], published=day, outlet=report["outlet"]))
        if one_by_one:
            weave_ledger(ledger)
    weave_ledger(ledger)


def checked(ledger: Ledger, story: Any) -> list[Checked]:
    """Every status of the story on every day that it gives one for."""
    rows = followed.commitments(ledger)
    found = []
    for one in story["commitments"]:
        ids = [row["id"] for row in rows if _is_meant(ledger, row, one)]
        for day, wanted in one["statuses"].items():
            status = status_on(ledger, ids[0], day) if ids else ""
            found.append(Checked(one["act"], day, wanted, status))
    return found


def _is_meant(ledger: Ledger, row: Any, one: Any) -> bool:
    query = "SELECT words FROM piece WHERE reading_id = :r AND statement_id = :i AND role = 'act'"
    act = next(ledger.select(query, {"r": row["reading_id"], "i": row["id"]}))["words"]
    same_day = row["said_on"] == one["report"].isoformat()
    return same_day and one["act"] in " ".join(act.split())


def status_on(ledger: Ledger, id_: str, day: date) -> str:
    lead = promises.leads(ledger).get(id_, id_)
    known = [row for row in followed.steps(ledger, lead) if row["day"] <= day.isoformat()]
    return str(known[-1]["status"]) if known else ""
