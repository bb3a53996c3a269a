"""What this project wrote itself: points of countries, regions, further names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from place_points import Entry, cell_of, middle, name_key
from sheets import Row, read_rows, split_forms

# Authorities that states claim: places of hand/regions.tsv, which says nothing of whose they are.
_REGIONS = frozenset(
    {"X-ABK", "X-DNR", "X-KRG", "X-LNR", "X-NKR", "X-SML", "X-SOS", "X-TRN", "X-TRNC"}
)
_NAMES = frozenset({"name", "short"})


def countries(vocabulary: Path, hand: Path, towns: Sequence[Entry]) -> Iterator[Entry]:
    """The countries of the actor tables under all their names there."""
    forms = read_rows(vocabulary / "actors" / "country_forms.tsv")
    points = {row["iso3"]: row for row in read_rows(hand / "country_points.tsv")}
    for row in read_rows(vocabulary / "actors" / "countries.tsv"):
        iso3 = row["iso3"]
        if iso3 in _REGIONS:
            continue
        own = [town for town in towns if town.country == iso3]
        point = _point(points.get(iso3), own)
        if point is None:
            continue
        names = [form["form"] for form in forms if form["iso3"] == iso3 and form["kind"] in _NAMES]
        yield Entry(
            f"iso3166-1:{iso3}", row["name"], "country", iso3, "", *point,
            sum(town.population for town in own), tuple(names), frozenset(map(name_key, names)),
        )  # fmt: skip


def regions(hand: Path) -> Iterator[Entry]:
    """Informal and natural regions."""
    for row in read_rows(hand / "regions.tsv"):
        names = split_forms(row["other names"])
        slug = name_key(row["name"]).replace(" ", "-")
        yield Entry(
            f"region:{slug}", row["name"], "region", row["country"], "",
            float(row["latitude"]), float(row["longitude"]), 0,
            tuple(names), frozenset(map(name_key, names)),
        )  # fmt: skip


def further_names(hand: Path, places: Sequence[Entry]) -> list[Entry]:
    """The places with the names that `place_names.tsv` gives; prints an id that no place has."""
    given = {row["id"]: row for row in read_rows(hand / "place_names.tsv")}
    for unknown in sorted(given.keys() - {one.id for one in places}):
        print(f"place_names.tsv names {unknown}, which is no place")
    return [_named(one, given[one.id]) if one.id in given else one for one in places]


def moved(hand: Path, places: Sequence[Entry]) -> list[Entry]:
    """The places with the points of `division_points.tsv`."""
    points = {row["id"]: row for row in read_rows(hand / "division_points.tsv")}
    for unknown in sorted(points.keys() - {one.id for one in places}):
        print(f"division_points.tsv names {unknown}, which is no place")
    return [_moved(one, points[one.id]) if one.id in points else one for one in places]


def _moved(place: Entry, row: Row) -> Entry:
    return replace(place, latitude=float(row["latitude"]), longitude=float(row["longitude"]))


def shown_names(hand: Path) -> dict[str, str]:
    """The names by id that take the place of the listed ones."""
    rows = read_rows(hand / "place_names.tsv")
    return {row["id"]: row["name"] for row in rows if row["name"]}


def _named(place: Entry, row: Row) -> Entry:
    names = split_forms(row["other names"])
    keys = place.main_keys | set(map(name_key, names))
    return replace(place, others=(*place.others, *names), main_keys=keys)


def _point(row: Row | None, towns: Sequence[Entry]) -> tuple[float, float] | None:
    if row is not None:
        return float(row["latitude"]), float(row["longitude"])
    if not towns:
        return None
    return middle(cell_of(town.latitude, town.longitude) for town in towns)
