"""Shown line: a line of an imported file, what the ledger makes of it, and how it stands there."""

from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger.imported_rows import at_line
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.run.imported_line import line_of_file


def show_line(screen: Screen, ledger: Ledger, sha256: str, line: int) -> None:
    """The events of a line of the file whose hash begins so, then the line itself."""
    found = at_line(ledger, sha256, line)
    facts = (found["source"], found["sha256"], found["format"])
    own = line_of_file(*facts, line, beside=ledger.path.parent)
    if screen.as_json:
        written = {"text": own.text, "cells": dict(own.cells), "problem": own.problem}
        screen.row("line", found | written)
        return
    cited = f"[{found['sha256'][:8]}:{line}]  {found['format']}  {safe(found['source'])}"
    screen.line((cited, "dim"))
    for row in found["rows"]:
        screen.line("")
        _show_event(screen, row)
    if found["reason"]:
        screen.fact("refused", found["reason"])
    screen.line("")
    if own.problem:
        screen.fact("the line", f"cannot be shown: {own.problem}")
    for name, cell in own.cells:
        screen.line((f"{safe(name)}: ", "yellow"), safe(cell))


def _show_event(screen: Screen, row: Shape) -> None:
    days = row["first_day"] + (
        f" to {row['last_day']}" if row["last_day"] != row["first_day"] else ""
    )
    act = "/".join(filter(None, (row["type"] or "no act", row["mode"])))
    arrow = "→" if row["directed"] else "and"
    sides = f"{row['actor_code'] or '?'} {arrow} {row['recipient_code'] or '?'}"
    screen.line((days, "bold"), f"  {sides}  ", (act, "bold"), f" {row['intensity']:+g}")
    named = f"{row['actor'] or 'nobody named'} {arrow} {row['recipient'] or 'nobody named'}"
    screen.fact("who", named + ("" if row["directed"] else " (two sides; neither is told to act)"))
    screen.fact("cameo", f"{row['cameo'] or 'none'}, quad {row['quad']}")
    if row["place"]:
        at = "" if row["latitude"] is None else f"; {row['latitude']:.2f}, {row['longitude']:.2f}"
        where = ", ".join(filter(None, (row["place"], row["region"], row["country"])))
        screen.fact("where", f"{where}{at} ({row['place_precision'] or 'precision not told'})")
    if row["best"] is not None:
        bounds = "" if row["low"] is None else f" ({row['low']} to {row['high']})"
        screen.fact("deaths", f"{row['best']}{bounds}")
