"""Scenarios on the screen: the commitment, its tree, and what each number rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from detente.analyse.scenario.scenario import Scenario, scenario
from detente.analyse.scenario.scenario_rows import said, scenario_row
from detente.analyse.scenario.tree import DRAWS, SEED, Node, Tree
from detente.cli.charted import check_chart, draw
from detente.cli.commitment_screens import status_card, tell_step
from detente.cli.days import day_of
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.publish.scenario_picture import scenario_picture

_CITED = 5
"""Rows that a step shows; --json has all."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for, as typed."""

    id: str
    as_of: str
    horizon: int
    min_confidence: float
    forecast: bool


def told(file: Path, wanted: Wanted, chart: Path | None, as_json: bool) -> None:
    """Print what may become of a commitment. Raises NotFound."""
    check_chart(chart)
    day = day_of("--as-of", wanted.as_of)
    prefix = wanted.id.strip().removeprefix("M").strip()
    screen = Screen.here(as_json)
    with Ledger.open(file, read_only=True) as ledger:
        found = scenario(
            ledger, prefix, as_of=day, horizon=wanted.horizon,
            min_confidence=wanted.min_confidence, forecast=wanted.forecast,
        )  # fmt: skip
    row = scenario_row(found)
    screen.row("scenario", row)
    if not as_json:
        screen.entry("commitment", found.row, *status_card(found.row, screen.width))
    if found.tree is None:
        _ended(screen, found)
        return
    _tree(screen, found, found.tree)
    for step in row["evidence"]:
        _step(screen, step)
    screen.note(
        f"steps are taken as independent and multiplied by {DRAWS:,} draws (seed {SEED});"
        " a branch is told no finer than its poorest step"
    )
    draw(chart, lambda: scenario_picture(found), screen)


def _ended(screen: Screen, found: Scenario) -> None:
    """What happened instead of what might."""
    screen.line("")
    screen.line((f"it has ended: {found.row['status']}", "bold"))
    if not screen.as_json:
        for step in found.row["steps"]:
            tell_step(screen, step)
    screen.note("a day on which it was open shows what could be said then: --as-of DATE")


def _tree(screen: Screen, found: Scenario, tree: Tree) -> None:
    days = [
        date.fromordinal(day).isoformat() for day in (found.question.as_of, found.question.until)
    ]
    screen.line("")
    screen.line((f"as known on {days[0]}, until {days[1]}", "bold"))
    _branches(screen, tree.branches, "", alone=True)
    if not any(one.given.sayable or one.known for one in tree.nodes()):
        screen.line(("no step has cases enough for a number: the tree says what may come", "bold"))
    screen.line("")


def _branches(screen: Screen, nodes: Sequence[Node], before: str, *, alone: bool) -> None:
    """The branches under one another, each with its chance below it.

    An end that is not its own step has also its chance in all.
    """
    for place, node in enumerate(nodes):
        last = place == len(nodes) - 1
        under = before + ("   " if last else "│  ")
        screen.line(before, "└─ " if last else "├─ ", safe(node.label))
        screen.line(
            under, "│  " if node.then else "   ", (f"[{node.evidence + 1}] ", "cyan"),
            (said(node.given, node.bound, known=node.known), "bold"), (_in_all(node, alone), "dim"),
        )  # fmt: skip
        _branches(screen, node.then, under, alone=False)


def _in_all(node: Node, alone: bool) -> str:
    """The chance of an end seen from the day itself, where it is not that of its step."""
    if alone or node.then or not node.along.sayable:
        return ""
    return f"; in all {said(node.along, node.bound_along)}"


def _step(screen: Screen, step: Shape) -> None:
    """What one number rests on."""
    screen.line((f"[{step['evidence']}] {safe(step['asks'])}", "bold"))
    screen.fact("  record", step["record"])
    if step["told"] != "known":
        screen.fact("  formula", f"{step['formula']}; 95 %: {step['interval']}; n={step['n']}")
        screen.fact("  prior", step["prior"])
    if step["by_chance"]:
        shares = ", ".join(f"{one:.0%}" for one in step["by_chance"])
        screen.fact("  chance", f"{shares} of all days are followed so, whatever happened")
    if step["rows"]:
        rows = ", ".join(step["rows"][:_CITED])
        more = len(step["rows"]) - _CITED
        screen.fact("  rows", rows + (f" and {more} more: --json" if more > 0 else ""))
    for note in step["notes"]:
        screen.fact("  note", note)
