"""Compile the organisations: one row per form under which reports name them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from sheets import Row, read_rows, split_forms, write_rows

COLUMNS = ("form", "canonical", "kind", "country", "sector", "cameo", "from", "to", "note")

COMMENT = """Organisations under the forms in which reports name them, one form a row.
Built by tables/build_actors.py from tables/hand/organisations.tsv; edit there, then rebuild.
Terms: written for this project (Apache-2.0); some CAMEO codes checked against the Phoenix dictionaries (MIT).
kind: igo alliance armed-group agency military party media ngo court company university.
country: ISO3, or UNO EUR IGO NGO IMG MNC; sector: PLOVER; cameo: CAMEO actor code.
note: parts joined by "; ": case-sensitive, ambiguous: ..., note: ...."""


def build(raw: Path, hand: Path, target: Path) -> int:
    """Write the table of organisations and report what disagrees with Phoenix."""
    rows = read_rows(hand / "organisations.tsv")
    shared = _shared_forms(rows)
    _report_phoenix(rows, raw)
    cells = (cell for row in rows for cell in _forms(row, shared))
    return write_rows(target / "organisations.tsv", COMMENT, COLUMNS, cells)


def _forms(row: Row, shared: set[str]) -> Iterator[list[str]]:
    rest = [row[column] for column in COLUMNS[2:-1]]
    for form in dict.fromkeys([_bare(row["canonical"]), *map(_bare, split_forms(row["forms"]))]):
        twin = "ambiguous: names several organisations" if form in shared else ""
        note = "; ".join(filter(None, (_note(form, row["note"]), twin)))
        yield [form, row["canonical"], *rest, note]


def _bare(form: str) -> str:
    """Leave off the bracket that tells two canonical names apart."""
    return re.sub(r" \((?!Maoist)[^)]*\)$", "", form)


def _note(form: str, note: str) -> str:
    """Short capitals need their case; "case-sensitive: X" speaks of the form X alone."""
    parts: list[str] = []
    for part in filter(None, note.split("; ")):
        marked, _, only = part.partition(": ")
        if marked == "case-sensitive" and only and only[0].isupper() and only != form:
            continue
        parts.append(marked if marked in ("case-sensitive", "ambiguous") and not only else part)
    if not any(part.startswith("case-sensitive") for part in parts) and _is_short(form):
        parts.append("case-sensitive")
    return "; ".join(
        part if part.startswith(("case-sensitive", "ambiguous", "note: ")) else f"note: {part}"
        for part in (re.sub(r"^case-sensitive: .*", "case-sensitive", part) for part in parts)
    )


def _is_short(form: str) -> bool:
    """Tell whether a form is an abbreviation: few letters, most of them capitals (UN, LeT)."""
    letters = re.sub(r"[^A-Za-z]", "", form)
    return len(letters) <= 6 and sum(map(str.isupper, letters)) > len(letters) / 2


def _shared_forms(rows: list[Row]) -> set[str]:
    """Find the forms that name more than one organisation, and report them."""
    owners: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for form in (row["canonical"], *split_forms(row["forms"])):
            owners[_bare(form)].add(row["canonical"])
    shared = {form: names for form, names in owners.items() if len(names) > 1}
    for form, names in sorted(shared.items()):
        print(f"organisations: {form!r} names {', '.join(sorted(names))}")
    return set(shared)


def _report_phoenix(rows: list[Row], raw: Path) -> None:
    """Count the codes on which Phoenix agrees, to the country or pseudo-country."""
    phoenix: dict[str, set[str]] = defaultdict(set)
    for row in read_rows(raw / "phoenix_actors.tsv"):
        phoenix[row["name"].replace("_", " ").strip().upper()].add(row["code"][:6])
    found = [row for row in rows if row["canonical"].upper() in phoenix]
    agreed = [row for row in found if row["cameo"][:6] in phoenix[row["canonical"].upper()]]
    print(f"organisations: {len(found)} of {len(rows)} are in Phoenix, {len(agreed)} codes agree")
