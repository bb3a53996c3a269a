"""Outcomes: what became of each commitment, as follow-through counts it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from detente.ledger.parts import Shape
from detente.model.status import Status
from detente.model.vocabulary import yaml_file


class Outcome(StrEnum):
    """What became of a commitment."""

    DONE = "done"
    NOT_DONE = "not done"
    NEVER_DUE = "never due"
    RUNNING = "running"


class Stakes(StrEnum):
    """Words or deeds: whether the act that was promised is verbal or material (PLOVER quads)."""

    VERBAL = "verbal"
    MATERIAL = "material"
    UNCODED = "uncoded"


@dataclass(frozen=True, slots=True)
class Case:
    """One commitment: its id and citation, who, of which kind, for which stakes, and its end."""

    id: str
    citation: str
    promisor: str
    kind: str
    stakes: Stakes
    status: str
    outcome: Outcome


def cases(rows: Iterable[Shape], types: Mapping[str, str]) -> Iterator[Case]:
    """The cases of commitments with statuses; `types` has the PLOVER type of the act by id."""
    for row in rows:
        yield Case(
            row["id"], row["citation"], promisor_of(row), row["kind"],
            stakes_of(types.get(row["id"], "")), row["status"], outcome(row),
        )  # fmt: skip


def promisor_of(row: Shape) -> str:
    """The code of who binds himself, or his words."""
    return str(row["promisor"]["code"] or row["promisor"]["words"])


def stakes_of(type_: str) -> Stakes:
    """What a PLOVER type puts at stake; unknown where the verb shows no type."""
    quad = quads().get(type_)
    if quad is None:
        return Stakes.UNCODED
    return Stakes.MATERIAL if quad in (2, 4) else Stakes.VERBAL


@cache
def quads() -> dict[str, int]:
    """The quad class (1 to 4) of every PLOVER type."""
    return {name: one["quad"] for name, one in yaml_file("plover.yaml")["types"].items()}


def outcome(row: Shape) -> Outcome:
    """What became of one commitment.

    What lapsed counts as not done where it was due: its deadline passed, and it stood under no
    condition or its condition was met. What was withdrawn, turned down, or answered by its
    fallback never fell due.
    """
    status = row["status"]
    if status == Status.KEPT:
        return Outcome.DONE
    if status == Status.BROKEN:
        return Outcome.NOT_DONE
    if status in (Status.OPEN, Status.MET):
        return Outcome.RUNNING
    if status == Status.LAPSED and _was_due(row):
        return Outcome.NOT_DONE
    return Outcome.NEVER_DUE


def _was_due(row: Shape) -> bool:
    by_calendar = not row["steps"][-1]["citation"]
    if not by_calendar:
        return False
    met = any(step["status"] == Status.MET for step in row["steps"])
    return met or not row["condition"] or row["condition_polarity"] in ("unless", "until")
