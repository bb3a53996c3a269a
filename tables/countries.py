"""Compile the countries and the forms under which reports name them."""

from collections.abc import Iterator
from pathlib import Path

from sheets import Row, read_rows, split_forms, write_rows

COUNTRY_COLUMNS = ("iso3", "cow", "name", "from", "to")
FORM_COLUMNS = ("form", "iso3", "kind", "note")

COUNTRY_COMMENT = """Countries, historic states and de-facto authorities, one a row.
Built by tables/build_actors.py from tables/hand/countries.tsv; edit there, then rebuild.
Terms: written for this project (Apache-2.0). COW: state numbers of the Correlates of War project.
from, to: ISO dates, blank = always. X-... marks an authority without an ISO code."""

FORM_COMMENT = """Forms under which reports name a country, its people, government, cities and regions.
Built by tables/build_actors.py from the project's hand-made name list and tables/hand/*forms.tsv.
Terms: written for this project (Apache-2.0); big cities chosen with GeoNames (CC BY 4.0).
note: parts joined by "; ": case-sensitive, ambiguous: ..., disputed: ..., note: ...,
since YYYY-MM-DD, until YYYY-MM-DD. A capital may also stand for its government."""

_PLAIN_KINDS = {
    "name": "name",
    "adjective": "demonym-adjective",
    "demonym": "demonym-noun",
    "capital": "capital",
}
_METONYM_KINDS = {
    "GOV": "metonym-government",
    "MIL": "metonym-military",
    "LEG": "metonym-legislature",
}


def build_countries(hand: Path, target: Path) -> int:
    """Write the table of countries as the hand-made one has it."""
    rows = read_rows(hand / "countries.tsv")
    cells = ([row[column] for column in COUNTRY_COLUMNS] for row in rows)
    return write_rows(target / "countries.tsv", COUNTRY_COMMENT, COUNTRY_COLUMNS, cells)


def build_forms(raw: Path, hand: Path, target: Path) -> int:
    """Write the table of forms from the raw name list and the hand-made additions."""
    known = {row["iso3"] for row in read_rows(hand / "countries.tsv")} | {"INT"}
    dropped = {(row["iso3"], row["form"]) for row in read_rows(hand / "dropped_forms.tsv")}
    notes = {(row["form"], row["iso3"]): row["note"] for row in read_rows(hand / "form_notes.tsv")}
    added = list(_added_forms(hand))
    listed = [
        form
        for form in _listed_forms(raw)
        if form[1] in known - {"INT"} and (form[1], form[0]) not in dropped
    ]
    merged = _merge_notes(added + listed, notes)
    _report_unknown(merged, known)
    return write_rows(target / "country_forms.tsv", FORM_COMMENT, FORM_COLUMNS, merged)


def _added_forms(hand: Path) -> Iterator[tuple[str, str, str, str]]:
    for name in ("forms.tsv", "cities.tsv"):
        for row in read_rows(hand / name):
            for form in split_forms(row["forms"]):
                yield form, row["iso3"], row["kind"], row["note"]


def _listed_forms(raw: Path) -> Iterator[tuple[str, str, str, str]]:
    rows = [row for row in read_rows(raw / "country_names.tsv") if row["source"] == "hand"]
    capitals = {(row["iso3"], row["form"]) for row in rows if row["kind"] == "capital"}
    for row in rows:
        form = row["form"].removeprefix("the ").removeprefix("The ")
        kind = _kind(row)
        if kind and not (kind.startswith("metonym") and (row["iso3"], form) in capitals):
            yield form, row["iso3"], kind, _remark(row)


def _kind(row: Row) -> str:
    """Name the kind of a raw row; a metonym's comes from the code in its note."""
    if row["kind"] == "metonym":
        return _METONYM_KINDS.get(row["note"].split(" ")[0][-3:], "")
    letters = row["form"].replace(".", "")
    if row["kind"] == "name" and letters.isupper() and len(letters) <= 5:
        return "short"
    return _PLAIN_KINDS[row["kind"]]


def _remark(row: Row) -> str:
    remark = row["note"].partition(" | ")[2]
    if not remark or remark.startswith(("ambiguous", "since ", "to ", "SUNGOV", "YUGGOV", "20")):
        return f"ambiguous: {remark[11:-1]}" if remark.startswith("ambiguous (") else ""
    return f"note: {remark}"


def _merge_notes(
    forms: list[tuple[str, str, str, str]], notes: dict[tuple[str, str], str]
) -> list[tuple[str, str, str, str]]:
    """Keep one row per form, country and kind; the hand-made note comes first."""
    merged: dict[tuple[str, str, str], list[str]] = {}
    for form, iso3, kind, note in forms:
        parts = merged.setdefault((form, iso3, kind), [])
        parts += [part for part in note.split("; ") if part and part not in parts]
    for (form, iso3, _kind), parts in merged.items():
        extra = notes.get((form, iso3), "").split("; ")
        letters = form.replace(".", "")
        if letters.isupper() and len(letters) <= 5:
            extra.append("case-sensitive")
        parts += [part for part in extra if part and part not in parts]
    return [(*key, "; ".join(sorted(parts))) for key, parts in merged.items()]


def _report_unknown(forms: list[tuple[str, str, str, str]], known: set[str]) -> None:
    for form, iso3, *_ in forms:
        if iso3 not in known:
            print(f"country_forms: {form!r} names the unknown country {iso3}")
