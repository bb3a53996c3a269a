"""Shown: a statement with everything known of it, a passage in its context, or a whole report."""

import re
from collections.abc import Iterator

from rich.text import Text

from detente.cli.cards import LETTERS
from detente.cli.kind_cards import CARDS
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.cli.shown_line import show_line
from detente.ledger import views
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.model.errors import NotFound

_PLACE = re.compile(r"\[?\s*([0-9a-fA-F]+)\s*:\s*(\d+)\s*-\s*(\d+)\s*\]?")
_LINE = re.compile(r"\[?\s*([0-9a-fA-F]{4,64})\s*:\s*(\d{1,12})\s*\]?")
_CONTEXT = 300
_WHOLE = 10**9
_ROLES = {
    "event": ("actors", "recipients"),
    "incident": ("perpetrators", "targets", "victims"),
    "commitment": ("promisor", "promisee"),
    "tie": ("subject", "object"),
    "measure": ("subject",),
}


def show_target(screen: Screen, ledger: Ledger, target: str) -> None:
    """Show what `target` names: an id, a place (f6a7b8c9:44-120), a line (2f360ce1:17)."""
    line = _LINE.fullmatch(target.strip())
    if line:
        show_line(screen, ledger, line[1], int(line[2]))
        return
    place = _PLACE.fullmatch(target.strip())
    if place:
        show_passage(screen, ledger, place[1], int(place[2]), int(place[3]))
        return
    try:
        row = views.statement(ledger, target)
    except NotFound as error:
        _show_report(screen, ledger, target, error)
    else:
        show_statement(screen, ledger, row)


def _show_report(screen: Screen, ledger: Ledger, target: str, missing: NotFound) -> None:
    """A whole report; where `target` is none either, the error says what can be shown."""
    try:
        found = views.passage(ledger, target, 0, 1, context=_WHOLE)
    except NotFound:
        raise NotFound(f"{missing}. A place in a report is written f6a7b8c9:44-120") from None
    report = target.strip().lower()
    show_passage(screen, ledger, report, 0, len(found["words"] + found["after"]))


def show_statement(screen: Screen, ledger: Ledger, row: Shape) -> None:
    """The card of a statement, who and when, who says so, and the passage."""
    kind = row["statement"]
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
    found = views.passage(ledger, report, start, end, context=_CONTEXT)
    if screen.as_json:
        screen.row("passage", found)
        return
    origin = f"{safe(found['outlet']) or 'unknown outlet'}, {found['published'][:10] or 'undated'}"
    screen.line((safe(found["title"]) or "(no title)", "bold"))
    screen.line((f"[{found['citation']}]  {origin}", "dim"))
    screen.line("")
    screen.block(
        Text.assemble(
            (_lines(_head_cut(found["before"])), "dim"), ("»", "yellow"),
            (_lines(found["words"]), "bold"), ("«", "yellow"),
            (_lines(_tail_cut(found["after"])), "dim"),
        )
    )  # fmt: skip
    if with_rows and found["statements"]:
        screen.line("")
        for row in found["statements"]:
            screen.line(_brief(row))


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
    for role in _ROLES.get(kind, ()):
        found = row[role] if isinstance(row[role], list) else [row[role]]
        for mention in filter(None, found):
            who = f"{mention['code']} {mention['name']}" if mention["code"] else "left open"
            name = role.removesuffix("s")
            facts.append((name, f"“{mention['words']}”: {who}. {mention['reason']}"))
    if kind == "event":
        facts.append(("cameo", f"{row['cameo']}, quad {row['quad']}"))
        facts.append(("contexts", ", ".join(row["contexts"])))
    if "date" in row:
        facts.append(("when", ": ".join(filter(None, (row["date"], "; ".join(row["date_how"]))))))
    facts.append(("where", _place_of(row.get("where") or row.get("object_place"))))
    facts += [("toll", told) for told in tolls_told(row)]
    facts.append(("says so", voices_of(row)))
    facts.append(("stance", ", ".join(filter(None, (row["stance"], row["likelihood"])))))
    facts.append(("time", row["time"]))
    if not row["current"]:
        facts.append(("note", "a newer reading of the report no longer has this row"))
    return [(name, words) for name, words in facts if words]


def _place_of(place: Shape | None) -> str:
    """What was decided of a place name, with the coordinates and how exact they are."""
    if place is None:
        return ""
    if not place["place_id"]:
        return f"“{place['words']}”: left open. {place['reason']}"
    at = f"{place['latitude']:.2f}, {place['longitude']:.2f} ({place['precision']})"
    told = ", ".join(filter(None, (place["name"], place["region"], place["country"])))
    return f"“{place['words']}”: {told}; {at}. {place['reason']}"


def tolls_told(row: Shape) -> Iterator[str]:
    """Every figure with its bounds and who gives it."""
    for toll in row.get("tolls", ()):
        high = "no bound" if toll["high"] is None else toll["high"]
        said = " ← ".join(voice["words"] for voice in toll["voices"])
        side = " of the attackers" if toll["side"] == "attacker" else ""
        bounds = f"({toll['low']} to {high})"
        if toll["voices"][0]["kind"] == "derived":
            yield f"{toll['effect']}{side} {toll['best']} {bounds}, derived: {said}"
        else:
            yield f"{toll['effect']}{side} “{toll['words']}” {bounds}, says {said}"


def _brief(row: Shape) -> str:
    letter, _ = LETTERS[row["kind"]]
    return f"{letter} {row['short']}  {row['confidence']:.2f}  “{safe(row['quote'])}”"


def _head_cut(before: str) -> str:
    """What stands before, from a whole word on."""
    return before if len(before) < _CONTEXT else "… " + before.partition(" ")[2]


def _tail_cut(after: str) -> str:
    """What stands after, up to a whole word."""
    return after if len(after) < _CONTEXT else after.rpartition(" ")[0] + " …"


def _lines(words: str) -> str:
    """Safe text that keeps the line breaks of the report."""
    return "\n".join(f"{line[: len(line) - len(line.lstrip())]}{safe(line)}" + (
        " " if line.endswith(" ") else "") for line in words.split("\n"))  # fmt: skip
