"""Contradictions and sources on the screen."""

from itertools import islice
from pathlib import Path

from rich.text import Text

from detente.cli.cards import Card
from detente.cli.filtered import Asked
from detente.cli.leaving import WrongUsage
from detente.cli.lines import plural
from detente.cli.listed import filter_of
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.short import short
from detente.ledger.sources import grade, sources
from detente.resolve.contradicting.credibility import GRADES
from detente.run.contradictions import contradictions

_KINDS = ("toll", "perpetrators", "measure", "event")


def listed(path: Path, asked: Asked, kind: str, limit: int, as_json: bool) -> None:
    """Print the contradictions, each with a line a side."""
    if kind and kind not in _KINDS:
        raise WrongUsage(f"--kind {kind!r} is none of {', '.join(_KINDS)}")
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        rows = contradictions(ledger, filter_of(asked, "event"))
        found = [row for row in rows if not kind or row["kind"] == kind]
        for row in islice(found, limit or None):
            screen.entry("contradiction", row, *_card(ledger, row))
    if limit and len(found) > limit:
        screen.note(f"{plural(len(found) - limit, 'more contradiction')}: --limit 0 shows all")
    if not found:
        screen.note("no contradictions")


def outlets(path: Path, as_json: bool) -> None:
    """Print the outlets with their grades."""
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        rows = list(sources(ledger))
    for row in rows:
        screen.entry("source", row, *_source_card(row))
    if not all(row["grade"] for row in rows):
        screen.note("grade one: detente sources grade OUTLET B --because REASON")


def graded(path: Path, outlet: str, letter: str, by: str, because: str, as_json: bool) -> None:
    """Write a grade, or take it back, and print the outlet. Raises NotFound."""
    wanted = letter.upper()
    if wanted and wanted not in GRADES:
        meant = ", ".join(f"{key} {words}" for key, words in GRADES.items())
        raise WrongUsage(f"{letter!r} is no grade; they are {meant}")
    screen = Screen.here(as_json)
    with Ledger.open(path, create=False) as ledger:
        name = grade(ledger, outlet, wanted, by=by, why=because)
        row = next(one for one in sources(ledger) if one["outlet"] == name)
    screen.entry("source", row, *_source_card(row))


def _card(ledger: Ledger, row: Shape) -> Card:
    head = Text.assemble(
        ("K", "bold red"), " ", (row["short"], "red"), f"  {row['kind']}  ",
        (safe(row["subject"]), "bold"),
    )  # fmt: skip
    return head, [_side(ledger, side) for side in row["sides"]]


def _side(ledger: Ledger, side: Shape) -> Text:
    said = [
        f"{safe(one['source'])}"
        + (f" in {safe(one['outlet'])}" if one["outlet"] not in ("", one["source"]) else "")
        + f" [{one['grade']}{side['credibility']} {short(ledger, 'statement', one['row'])}]"
        for one in side["said"]
    ]
    return Text.assemble(
        (safe(side["value"]), "yellow"), f": {', '.join(said)}",
        (f"  {side['credibility_words']}: {side['credibility_reason']}", "dim"),
    )  # fmt: skip


def _source_card(row: Shape) -> Card:
    given = f"{row['grade']} {GRADES[row['grade']]}" if row["grade"] else "not graded"
    counted = f"{plural(row['reports'], 'report')} · {plural(row['statements'], 'statement')}"
    tone = "green" if row["grade"] else "dim"
    name = safe(row["outlet"]) or "unknown outlet"
    head = Text.assemble((name, "bold"), f"  {counted}  ", (given, tone))
    by = f"by {row['by']}" if row["by"] else "graded"
    told = f"{by}, {row['at'][:10]}" + (f": {row['because']}" if row["because"] else "")
    return head, [Text(safe(told), "dim")] if row["grade"] else []
