"""Tour: reads the demo reports, then shows a summary, a few rows, and what to try next."""

import shlex
from collections import Counter
from collections.abc import Callable
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path

from rich.text import Text

from detente.cli.kind_cards import CARDS
from detente.cli.lines import plural
from detente.cli.listed import VIEWS
from detente.cli.readings import progress
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.cli.telling import KINDS
from detente.ledger import views
from detente.ledger.filters import Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.threshold import THRESHOLD
from detente.run.local import read_paths, sources_of

Pair = tuple[str, str]
Rows = dict[str, list[Shape]]

_HEDGED = ("possible", "probable", "doubted", "expected", "feared")
_TITLES = {
    "event": "Who did what to whom",
    "incident": "Which attack killed how many, according to whom",
    "claim": "Who says so, and how surely",
    "commitment": "Who promised what, on which condition",
    "tie": "Who leads, backs, belongs to whom",
    "measure": "Levels and quantities",
}


def tour(path: Path, as_json: bool) -> None:
    """Read the demo reports into the ledger at `path` and show what they say."""
    screen = Screen.here(as_json)
    screen.line(f"Reading the demo reports into {safe(path)} …")
    with Ledger.open(path) as ledger:
        _read(screen, ledger)
        reports = list(views.reports(ledger))
        rows = _rows(ledger)
    if as_json:
        _as_json(screen, reports, rows)
        return
    _box(screen, path, reports, rows)
    for kind in filter(rows.get, KINDS):
        title = _TITLES[kind]
        screen.line("")
        screen.line((title, "bold underline"))
        for row in _telling(kind, rows[kind]):
            screen.entry(kind, row, *CARDS[kind](row, screen.width))
    _next(screen, path, rows)


def _read(screen: Screen, ledger: Ledger) -> None:
    with as_file(files("detente").joinpath("demo_reports")) as folder:
        sources = sources_of([folder])
        with progress(screen, len(sources)) as advance:
            for result in read_paths(sources, ledger):
                if result.refused:
                    screen.note(f"refused: {result.refused}")
                advance(result.source)


def _rows(ledger: Ledger) -> Rows:
    sure = Filter(min_confidence=THRESHOLD)
    return {kind: list(VIEWS[kind](ledger, sure)) for kind in KINDS}


def _as_json(screen: Screen, reports: list[Shape], rows: Rows) -> None:
    for report in reports:
        screen.row("report", report)
    for kind in KINDS:
        for row in rows[kind]:
            screen.row(kind, row)


def _box(screen: Screen, path: Path, reports: list[Shape], rows: Rows) -> None:
    told = [(plural(len(rows[kind]), kind), _TOLD[kind](rows[kind])) for kind in KINDS]
    facts = [(plural(len(reports), "report"), _span_of(reports)), *told]
    lines = [Text.assemble((f"{first:<15}", "bold"), second) for first, second in facts]
    screen.panel(Text("\n").join(lines), title=safe(path.name))


def _span_of(reports: list[Shape]) -> str:
    days = sorted(report["published"][:10] for report in reports if report["published"])
    outlets = {report["outlet"] for report in reports if report["outlet"]}
    told = f"{days[0]} to {days[-1]}, " if days else ""
    return f"{told}{plural(len(outlets), 'invented outlet')}"


def _dyads(events: list[Shape]) -> str:
    return ", ".join(f"{one} → {two} {count}" for (one, two), count in _most(events)[:4])


def _most(events: list[Shape]) -> list[tuple[Pair, int]]:
    found = Counter(pair for row in events for pair in _pairs(row))
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def _pairs(row: Shape) -> set[Pair]:
    """The countries of who acts and of whom it is done to, where both are known and differ."""
    pairs = {(one["country"], two["country"]) for one in row["actors"] for two in row["recipients"]}
    return {(one, two) for one, two in pairs if one and two and one != two}


def _stances(claims: list[Shape]) -> str:
    denied = sum(row["stance"] == "denied" or row["negated"] for row in claims)
    hedged = sum(row["stance"] in _HEDGED or bool(row["likelihood"]) for row in claims)
    return f"{denied} denied or negated, {hedged} hedged"


def _conditions(commitments: list[Shape]) -> str:
    bound = sum(bool(row["condition"]) for row in commitments)
    fallback = sum(bool(row["fallback"]) for row in commitments)
    return f"{bound} under a condition, {fallback} with a fallback"


def _killed(incidents: list[Shape]) -> str:
    """The figures of the dead as told, lowest to highest, of all incidents."""
    told = {
        toll["best"]
        for row in incidents
        for toll in row["tolls"]
        if toll["effect"] == "killed" and toll["side"] == "victim"
    }
    return f"killed, as told: {', '.join(map(str, sorted(told)))}" if told else "no tolls"


def _kinds(rows: list[Shape], *, key: str) -> str:
    found = Counter(row[key] for row in rows)
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{name} {count}" for name, count in ranked[:4])


_TOLD: dict[str, Callable[[list[Shape]], str]] = {
    "event": _dyads,
    "incident": _killed,
    "claim": _stances,
    "commitment": _conditions,
    "tie": partial(_kinds, key="kind"),
    "measure": partial(_kinds, key="quantity"),
}
"""What the box says of the rows of each kind."""


def _telling(kind: str, rows: list[Shape], most: int = 3) -> list[Shape]:
    """The rows that show most of what a row can hold, one a report."""
    ranked = sorted(rows, key=lambda row: (-_shows(kind, row), -row["confidence"], row["id"]))
    chosen: dict[str, Shape] = {}
    for row in ranked:
        chosen.setdefault(row["report"], row)
    return list(chosen.values())[:most]


def _shows(kind: str, row: Shape) -> int:
    if kind == "event":
        return sum((2 * bool(_pairs(row)), 2 * bool(row["date"]), row["quad"] < 4))
    if kind == "claim":
        return sum(map(bool, (row["voice_code"], row["likelihood"], row["stance"] != "asserted")))
    if kind == "commitment":
        return sum(map(bool, (row["condition"], row["fallback"], row["promisor"]["code"])))
    if kind == "incident":
        return sum(map(bool, (row["tolls"], row["where"], row["date"], row["perpetrators"])))
    if kind == "tie":
        return sum(bool(row[side] and row[side]["code"]) for side in ("subject", "object"))
    return sum(map(bool, (row["subject"], row["cause"], row["amount"] or row["level"])))


def _next(screen: Screen, path: Path, rows: Rows) -> None:
    at = f" --ledger {shlex.quote(safe(path))}"
    screen.line("")
    screen.line(("Try next", "bold underline"))
    first = (_telling("commitment", rows["commitment"]) or _telling("event", rows["event"]))[:1]
    commands = [f"show {row['citation']}{at}" for row in first]
    commands += [f"why {row['short']}{at}" for row in first]
    commands += [f"events --dyad {one}-{two}{at}" for (one, two), _ in _most(rows["event"])[:1]]
    denied = any(row["stance"] == "denied" for row in rows["claim"])
    commands += [f"claims --stance denied{at}"] if denied else []
    commands += [f'why-not "Moscow Metro"{at}', f"dyad USA-RUS{at}"]
    commands += [f'path "United States" "Caucasus Emirate"{at}', f"verify{at}"]
    for command in [*commands, "read YOUR-REPORT.txt", "--help", f"open{at}"]:
        screen.line("  detente ", (command, "cyan"))
