"""Measures as series on the screen: a block a subject, a line a state, its causes below."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rich.text import Text

from detente.analyse.measure_series import measure_series
from detente.cli.cards import named, part, where
from detente.cli.days import day_of
from detente.cli.filtered import Asked
from detente.cli.kind_cards import CARDS
from detente.cli.lines import plural
from detente.cli.listed import filter_of, statements
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger import views
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape


def listed(
    path: Path, asked: Asked, as_of: str, threshold: float, limit: int, as_json: bool
) -> None:
    """Print the measures a row each, as far as they were told by the end of a day."""
    day = day_of("--as-of", as_of)
    statements(
        "measure", path, asked, threshold, limit, as_json, passes=lambda row: _told_by(row, day)
    )


def in_series(
    path: Path, asked: Asked, as_of: str, threshold: float, limit: int, as_json: bool
) -> None:
    """Print one block a series; on stderr, which rows are in none."""
    day = day_of("--as-of", as_of)
    chosen = filter_of(asked, "measure")
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        rows = [row for row in views.measures(ledger, chosen) if _told_by(row, day)]
        sure = [row for row in rows if row["confidence"] >= threshold]
        series = list(measure_series(ledger, sure))
    for one in islice(series, limit or None):
        screen.row("series", one)
        for line in _block(one, screen.width):
            screen.line(line)
    for note in _left_out(rows, sure, series, limit, threshold):
        screen.note(note)


def _told_by(row: Shape, day: str) -> bool:
    return not day or bool(row["told_on"] <= day)


def _left_out(
    rows: list[Shape], sure: list[Shape], series: list[Shape], limit: int, threshold: float
) -> Iterator[str]:
    if limit and len(series) > limit:
        yield f"{len(series) - limit:,} more series: --limit 0 shows all"
    if nobody := sum(1 for row in sure if row["subject"] is None):
        yield f"{plural(nobody, 'measure')} of nobody named: without --series"
    if hidden := len(rows) - len(sure):
        yield f"{plural(hidden, 'more row')} below {threshold:g}: --min-confidence 0"
    if not rows:
        yield "no measures match"


def _block(series: Shape, width: int | None) -> Iterator[Text]:
    unit = f" in {safe(series['unit'])}" if series["unit"] else ""
    yield Text.assemble(
        named([series["subject"]]), "  ", (f"{series['quantity']}{unit}", "bold green"),
        f"  {plural(len(series['states']), 'state')}",
    )  # fmt: skip
    for state in series["states"]:
        yield from _lines(state, width)


def _lines(state: Shape, width: int | None) -> Iterator[Text]:
    day = (state["date"] or "undated") + ("" if state["dated"] or not state["date"] else " (told)")
    stance = "" if state["stance"] == "asserted" else f"  {state['stance']}"
    said = ", ".join(f"{_voice(told)} {told['short']}" for told in state["told"])
    verbs = ", ".join(dict.fromkeys(told["trigger"] for told in state["told"]))
    direction = f"{state['direction']} ({verbs})" if state["direction"] else ""
    value = safe(" ".join(filter(None, (direction, state["value"]))))
    yield Text.assemble(
        "  ", day, "  ", ("not " if state["negated"] else "", "red"), (value or "told of", "bold"),
        f"  {safe(state['change'])}" if state["change"] else "", where(state), (stance, "yellow"),
        f"  {plural(state['reports'], 'report')}: {safe(said)}",
    )  # fmt: skip
    for told in state["told"]:
        yield from _causes(told, width)


def _causes(told: Shape, width: int | None) -> Iterator[Text]:
    """What brought it about as rows, or in the words of the report."""
    for cause in told["caused_by"]:
        head, _ = CARDS[cause["statement"]](cause, width)
        yield Text.assemble(("    cause  ", "yellow"), head)
    if told["cause"] and not told["caused_by"]:
        yield Text.assemble("    ", part("cause", told["cause"], width))


def _voice(told: Shape) -> str:
    """Who says so: the nearest voice and the outlet that prints it."""
    outlet = told["outlet"] or f"report {told['report'][:8]}"
    nearest = next((one for one in told["voices"] if one["kind"] != "outlet"), None)
    return f"{nearest['words']} in {outlet}" if nearest else str(outlet)
