"""Event files on the screen: the list, and one file with a row for each report."""

from pathlib import Path

from rich.text import Text

from detente.analyse.filed.event_files import event_file, event_files
from detente.cli import files_listed
from detente.cli.cards import Card, cut, quoted, who
from detente.cli.filtered import Asked
from detente.cli.incident_files import counted
from detente.cli.lines import plural
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape


def listed(path: Path, asked: Asked, threshold: float, limit: int, as_json: bool) -> None:
    """Print the files, the earliest first; those of unsure tellings alone are counted."""
    files_listed.listed("event", event_files, file_card, path, asked, (threshold, limit, as_json))


def shown(path: Path, prefix: str, as_json: bool) -> None:
    """Print one file, then a row for each telling. Raises NotFound."""
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        found = event_file(ledger, prefix)
    screen.entry("event-file", found, *file_card(found, screen.width))
    if as_json:
        return
    screen.line("")
    for row in found["tellings"]:
        screen.entry("telling", row, *telling_card(row, screen.width))


def file_card(row: Shape, width: int | None) -> Card:
    """F 9d2e04 2031-05-05 (day) FRA → RUS ACCUSE/disapprove; how many reports tell of it."""
    when = f"{row['when']['date']} ({row['when']['precision']})" if row["when"]["date"] else ""
    place = row["where"]
    intensity = f"{row['low']:+.3g}"
    if row["low"] != row["high"]:
        intensity += f" to {row['high']:+.3g}"
    head = Text.assemble(
        ("F", "bold blue"), " ", (row["short"], "blue"), "  ",
        (when or "undated", "" if when else "dim"), "  ",
        who(row["actors"]), " → ", who(row["recipients"]),
        "  ", (f"{row['type']}/{row['mode'] or '—'}", "bold"), f" {intensity}",
        f"  at {safe(place['name'] or place['words'])}" if place else "",
    )  # fmt: skip
    denied = f" · denied or negated by {plural(row['denied'], 'telling')}" if row["denied"] else ""
    return head, [Text(counted(row) + denied, "dim")]


def telling_card(row: Shape, width: int | None) -> Card:
    """The day and outlet of a report, how it tells of the event, the quote, why it is here."""
    marks = [f"copies {row['copy_of']}, {row['copy_reason']}"] if row["copy_of"] else []
    marks += ["denied"] if row["negated"] or row["stance"] == "denied" else []
    head = Text.assemble(
        ("E", "bold blue"), " ", (row["short"], "blue"), "  ", row["published"][:10] or "undated",
        "  ", (cut(safe(row["outlet"]) or "unknown outlet", 24), "bold"),
        "  ", f"{row['type']}/{row['mode'] or '—'} {row['intensity']:+.3g}",
        f", {row['date']}" if row["date"] else "", f"  {row['stance']}",
        (f"  {'; '.join(marks)}" if marks else "", "yellow"),
    )  # fmt: skip
    joined = row["joined"]["reason"] if row["joined"] else ""
    because = [Text(cut(safe(joined), (width or 400) - 4), "dim")] if joined else []
    return head, [quoted(row, row["quote"], width), *because]
