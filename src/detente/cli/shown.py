"""Shown: a statement with everything known of it, a passage in its context, or a whole report."""

import re

from rich.text import Text

from detente.cli.lines import found_lines
from detente.cli.listed import CARDS
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger import views
from detente.ledger.ledger import Ledger
from detente.ledger.shapes import Shape
from detente.model.errors import NotFound

_PLACE = re.compile(r"\[?\s*([0-9a-fA-F]+)\s*:\s*(\d+)\s*-\s*(\d+)\s*\]?")
_WHOLE = 10**9
_ROLES = {"event": ("actors", "recipients"), "claim": (), "commitment": ("promisor", "promisee")}


def show_target(screen: Screen, ledger: Ledger, target: str) -> None:
    """Show what `target` names: a statement's id, or a place as in f6a7b8c9:44-120."""
    place = _PLACE.fullmatch(target.strip())
    if place:
        show_passage(screen, ledger, place[1], int(place[2]), int(place[3]))
        return
    try:
        row = views.statement(ledger, target)
    except NotFound as error:
        raise NotFound(f"{error}. A place is written as f6a7b8c9:44-120") from error
    show_statement(screen, ledger, row)


def show_statement(screen: Screen, ledger: Ledger, row: Shape) -> None:
    """The card of a statement, who and when, who says so, and the passage."""
    kind = kind_of(row)
    if screen.as_json:
        screen.row(kind, row)
        return
    screen.entry(kind, row, *CARDS[kind](row, screen.width))
    screen.line("")
    for name, words in _facts(kind, row):
        screen.fact(name, words)
    screen.line("")
    report, start, end = _PLACE.fullmatch(row["citation"]).groups()  # type: ignore[union-attr]
    show_passage(screen, ledger, report, int(start), int(end), with_rows=False)


def show_passage(
    screen: Screen, ledger: Ledger, report: str, start: int, end: int, *, with_rows: bool = True
) -> None:
    """The characters start to end between » and «, with the text around them."""
    found = views.passage(ledger, report, start, end)
    if screen.as_json:
        screen.row("passage", found)
        return
    origin = f"{safe(found['outlet']) or 'unknown outlet'}, {found['published'][:10] or 'undated'}"
    screen.line((safe(found["title"]), "bold"), (f"  {origin}  [{found['citation']}]", "dim"))
    screen.block(
        Text.assemble(
            (_lines(found["before"]), "dim"), ("»", "yellow"), (_lines(found["words"]), "bold"),
            ("«", "yellow"), (_lines(found["after"]), "dim"),
        )
    )  # fmt: skip
    if with_rows and found["statements"]:
        screen.line("")
        for row in found["statements"]:
            screen.line(*_brief(row))


def kind_of(row: Shape) -> str:
    """Which kind of statement a row is, by the fields it has."""
    return "event" if "trigger" in row else "claim" if "content" in row else "commitment"


def voices_of(row: Shape) -> str:
    """Who says so, nearest first: Lavrov (RUSGOV) "said", Northwire."""
    told = []
    for voice in row["voices"]:
        code = f" ({voice['code']})" if voice["code"] else ""
        cue = f" “{voice['cue']}”" if voice["cue"] else ""
        told.append(f"{voice['words']}{code}{cue}")
    return " ← ".join(told)


def _facts(kind: str, row: Shape) -> list[tuple[str, str]]:
    facts = []
    for role in _ROLES[kind]:
        found = row[role] if isinstance(row[role], list) else [row[role]]
        for mention in filter(None, found):
            who = f"{mention['code']} {mention['name']}" if mention["code"] else "left open"
            name = role.removesuffix("s")
            facts.append((name, f"“{mention['words']}”: {who}. {mention['reason']}"))
    if kind == "event":
        facts.append(("cameo", f"{row['cameo']}, quad {row['quad']}"))
        facts.append(("contexts", ", ".join(row["contexts"])))
        facts.append(("when", f"{row['date'] or 'undated'}. {'; '.join(row['date_how'])}"))
        facts.append(("where", row["where"]["words"] if row["where"] else ""))
    facts.append(("says so", voices_of(row)))
    facts.append(("stance", ", ".join(filter(None, (row["stance"], row["likelihood"])))))
    facts.append(("time", row["time"]))
    if not row["current"]:
        facts.append(("note", "a newer reading of the report no longer has this row"))
    return [(name, words) for name, words in facts if words]


def _brief(row: Shape) -> list[Text]:
    blank = {"published": "", "outlet": "", "citation": f"{row['start']}-{row['end']}"}
    head, _ = found_lines(row | blank, None)
    return [head]


def _lines(words: str) -> str:
    """Safe text that keeps the line breaks of the report."""
    return "\n".join(f"{line[: len(line) - len(line.lstrip())]}{safe(line)}" + (
        " " if line.endswith(" ") else "") for line in words.split("\n"))  # fmt: skip
