"""Given names: those that two or more office holders bear, and a list written by hand."""

from collections import Counter
from pathlib import Path

from place_points import name_key
from sheets import read_rows

_TITLES = frozenset(
    {"king", "queen", "prince", "princess", "emperor", "emir", "sheikh", "sultan", "sir", "lord",
     "lady", "dame", "duke", "baron", "count", "pope", "haji", "dato", "tun", "the", "new", "san"}
)  # fmt: skip
_BEARERS = 2
_SHORTEST = 3
_HEAD = """\
# Given names in lower case without accents: what follows one is a family name, not a place.
# Built by tables/build_places.py from the office holders of the actor tables and
# tables/hand/given_names.txt; edit there, then rebuild.
"""


def write_given_names(vocabulary: Path, hand: Path, target: Path) -> int:
    """Write the list, a name a line; give how many there are."""
    people = {row["person"] for row in read_rows(vocabulary / "actors" / "officials.tsv")}
    first = Counter(name_key(name).split()[0] for name in people if len(name.split()) > 1)
    known = {name for name, count in first.items() if count >= _BEARERS}
    lines = (hand / "given_names.txt").read_text("utf-8").splitlines()
    known |= {name for line in lines if not line.startswith("#") for name in line.split()}
    kept = sorted(name for name in known - _TITLES if len(name) >= _SHORTEST)
    (target / "given_names.txt").write_text(_HEAD + "\n".join(kept) + "\n", "utf-8")
    return len(kept)
