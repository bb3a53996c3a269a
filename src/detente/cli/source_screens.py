"""Sources on the screen: the outlets with their grades."""

from pathlib import Path

from rich.text import Text

from detente.analyse.contradicting.credibility import GRADES
from detente.cli.cards import Card
from detente.cli.leaving import WrongUsage
from detente.cli.lines import plural
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.sources import grade, sources


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


def _source_card(row: Shape) -> Card:
    given = f"{row['grade']} {GRADES[row['grade']]}" if row["grade"] else "not graded"
    counted = f"{plural(row['reports'], 'report')} · {plural(row['statements'], 'statement')}"
    tone = "green" if row["grade"] else "dim"
    name = safe(row["outlet"]) or "unknown outlet"
    head = Text.assemble((name, "bold"), f"  {counted}  ", (given, tone))
    by = f"by {row['by']}" if row["by"] else "graded"
    told = f"{by}, {row['at'][:10]}" + (f": {row['because']}" if row["because"] else "")
    return head, [Text(safe(told), "dim")] if row["grade"] else []
