"""The gender that a given name shows, counted over the office holders of Wikidata (CC0)."""

from collections import Counter
from pathlib import Path

from place_points import name_key
from sheets import read_rows, write_rows

_BEARERS = 2
_SHARE = 0.95  # of the bearers have the gender, else the name shows none
_SHORTEST = 3  # letters
_HEAD = """\
Given names that show a gender: 95 of 100 bearers, of two or more, have it.
Built by tables/build_actors.py from the genders of Wikidata's office holders (CC0; read through the
every-politician-scrapers repositories).
"""


def build(raw: Path, target: Path) -> int:
    """Write the table, a name a row; give how many there are."""
    counts: dict[str, Counter[str]] = {}
    for row in read_rows(raw / "people.tsv"):
        words = name_key(row["name"]).split()
        if len(words) > 1 and row["gender"] in ("male", "female"):
            counts.setdefault(words[0], Counter())[row["gender"]] += 1
    rows = [(name, gender) for name, found in counts.items() if (gender := _shown(found))]
    kept = [row for row in rows if len(row[0]) >= _SHORTEST]
    return write_rows(target / "given_names.tsv", _HEAD, ("name", "gender"), kept)


def _shown(found: Counter[str]) -> str:
    (gender, count), *_ = found.most_common()
    many = found.total() >= _BEARERS and count >= _SHARE * found.total()
    return gender if many else ""
