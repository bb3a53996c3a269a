"""Compile which states were members of which organisation, from when to when."""

from pathlib import Path

from sheets import read_rows, split_forms, write_rows
from tenures import widest

COLUMNS = ("organisation", "iso3", "start", "end")

COMMENT = """Members of organisations and alliances, one row a state and unbroken membership.
Built by tables/build_actors.py from an unsourced list of memberships (facts, as of October 2025), which was
read over against general knowledge. start, end: ISO dates; a date known to the year or month only is its
first or last day. end: blank = a member in October 2025. A suspension counts as an end."""


def build(raw: Path, hand: Path, target: Path) -> int:
    """Write the table; say which organisations and states of the list are not known here."""
    canonical = {
        form: row["canonical"]
        for row in read_rows(hand / "organisations.tsv")
        for form in (row["canonical"], *split_forms(row["forms"]))
    }
    states = {row["iso3"] for row in read_rows(hand / "countries.tsv")}
    cells: list[list[str]] = []
    for row in read_rows(raw / "igo_members.tsv"):
        name = canonical.get(row["organisation"])
        if name is None or row["iso3"] not in states:
            print(f"memberships: not taken: {row['iso3']} in {row['organisation']}")
            continue
        start, end = widest(row["start"], last=False), widest(row["end"], last=True)
        if end and start > end:
            print(f"memberships: ends before it starts: {row['iso3']} in {name}")
            continue
        cells.append([name, row["iso3"], start, end])
    return write_rows(target / "memberships.tsv", COMMENT, COLUMNS, cells)
