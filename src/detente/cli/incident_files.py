"""Incident files on the screen: the list, and one file with a row for each report."""

from pathlib import Path

from rich.text import Text

from detente.analyse.filed.incident_files import incident_file, incident_files
from detente.analyse.filed.values import EFFECTS
from detente.cli import files_listed
from detente.cli.cards import Card, cut, quoted
from detente.cli.filtered import Asked
from detente.cli.kind_cards import figures_of
from detente.cli.lines import plural
from detente.cli.range_bar import bar
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.run.weaving import weave_ledger

_SHOWN = ("killed", "injured", "abducted", "missing")


def listed(path: Path, asked: Asked, threshold: float, limit: int, as_json: bool) -> None:
    """Print the files, the earliest first; those of unsure tellings alone are counted."""
    how = (threshold, limit, as_json)
    files_listed.listed("incident", incident_files, file_card, path, asked, how)


def shown(path: Path, prefix: str, as_json: bool) -> None:
    """Print one file: what it comes to, then a row for each telling. Raises NotFound."""
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        found = incident_file(ledger, prefix)
    if as_json:
        screen.row("incident-file", found)
        return
    screen.entry("incident-file", found, file_card(found, screen.width)[0], [])
    screen.line("")
    for effect in EFFECTS:
        if found[effect]:
            _range(screen, effect, found[effect])
    for one in found["perpetrators"]:
        blame = f", {'/'.join(one['blame'])}" if one["blame"] else ""
        screen.fact("by", f"{one['name']}{blame}, {plural(one['sources'], 'source')}")
    if any(found[effect] for effect in EFFECTS):
        screen.fact("rules", "c conservative: lowest told; r representative: of most independent "
                    "sources, then latest; i most informative: most exact; * several")  # fmt: skip
    screen.line("")
    for row in found["tellings"]:
        screen.entry("telling", row, *telling_card(row, screen.width))


def woven(path: Path, again: bool, as_json: bool) -> None:
    """Weave and say what changed."""
    screen = Screen.here(as_json)
    with Ledger.open(path, create=False) as ledger:
        changed = weave_ledger(ledger, again=again)
        found = list(incident_files(ledger))
    joined = sum(one["reports"] > 1 for one in found)
    row = {"changed": changed, "incidents": len(found), "of_several_reports": joined}
    screen.row("woven", row)
    screen.line(
        f"{plural(changed, 'statement')} filed anew · {plural(len(found), 'incident')},"
        f" {joined} of several reports"
    )


def file_card(row: Shape, width: int | None) -> Card:
    """F f799b9 2010-03-29 (day) bombing at Moscow; the figures; how many reports tell of it."""
    when = f"{row['when']['date']} ({row['when']['precision']})" if row["when"]["date"] else ""
    place = row["where"]
    where = f"  at {safe(place['name'] or place['words'])}" if place else ""
    stage = "" if row["stage"] == "accomplished" else f"{row['stage']} "
    head = Text.assemble(
        ("F", "bold red"), " ", (row["short"], "red"), "  ",
        (when or "undated", "" if when else "dim"),
        "  ", stage, (row["type"], "bold"), where, *_totals(row),
    )  # fmt: skip
    return head, [Text(counted(row), "dim")]


def counted(row: Shape) -> str:
    """12 reports, 8 independent · 1 copy · 2 references."""
    parts = [f"{plural(row['reports'], 'report')}, {row['independent']} independent"]
    parts += [plural(row["copies"], "near-copy")] if row["copies"] else []
    parts += [plural(row["references"], "reference")] if row["references"] else []
    return " · ".join(parts)


def telling_card(row: Shape, width: int | None) -> Card:
    """The day and outlet of a report, its figures, the quote, and why it is in this file."""
    marks = [name for name, stands in _marks(row) if stands]
    place = row["where"]
    head = Text.assemble(
        ("I", "bold red"), " ", (row["short"], "red"), "  ", row["published"][:10] or "undated",
        "  ", (cut(safe(row["outlet"]) or "unknown outlet", 24), "bold"),
        "  ", row["type"], f" at {safe(place['name'] or place['words'])}" if place else "",
        f", {row['date']}" if row["date"] else "",
        (f"  {'; '.join(marks)}" if marks else "", "yellow"),
    )  # fmt: skip
    lines = [
        Text.assemble((f"{effect:<8} ", "yellow"), cut(told, (width or 400) - 12))
        for effect in _SHOWN
        if (told := figures_of(row, effect))
    ]
    joined = row["joined"]["reason"] if row["joined"] else ""
    because = [Text(cut(safe(joined), (width or 400) - 4), "dim")] if joined else []
    return head, [*lines, quoted(row, row["quote"], width), *because]


def _marks(row: Shape) -> list[tuple[str, bool]]:
    return [
        ("reference", row["role"] == "reference"),
        (f"copies {row['copy_of']}, {row['copy_reason']}", bool(row["copy_of"])),
        ("denied", row["negated"] or row["stance"] == "denied"),
    ]


def _totals(row: Shape) -> list[tuple[str, str]]:
    """Killed 35-40 of every effect told."""
    found = []
    for effect in _SHOWN:
        if told := row[effect]:
            low, high = told["low"], told["high"]
            found.append((f"  {effect} {low if low == high else f'{low}–{high}'}", "bold"))
    return found


def _range(screen: Screen, effect: str, told: Shape) -> None:
    agreeing = f"{told['agreeing']} of {plural(told['sources'], 'source')}"
    screen.line(
        Text(f"{effect:<11}", "yellow"), bar(told),
        f"   c {told['conservative']} · r {told['representative']} ({agreeing})"
        f" · i {told['most_informative']}",
    )  # fmt: skip
