"""Compile the common nouns for unnamed actors."""

from pathlib import Path

from sheets import read_rows, write_rows

COLUMNS = ("noun", "sector", "cameo", "kind", "note")

COMMENT = """Common nouns for unnamed actors, with the PLOVER sector and the CAMEO agent code they point to.
Built by tables/build_actors.py from tables/hand/roles.tsv; edit there, then rebuild.
Terms: written for this project (Apache-2.0). kind: person, group, office.
Regular plurals are derived by the program; irregular ones have rows. A blank cameo: the noun alone does not say.
note: parts joined by "; ": ambiguous..., note: ..."""


def build(hand: Path, target: Path) -> int:
    """Write the table of nouns and report those with two rows."""
    rows = read_rows(hand / "roles.tsv")
    seen: set[str] = set()
    for row in rows:
        if row["noun"] in seen:
            print(f"roles: {row['noun']!r} has two rows")
        seen.add(row["noun"])
    cells = ([row[column] for column in COLUMNS] for row in rows)
    return write_rows(target / "roles.tsv", COMMENT, COLUMNS, cells)
