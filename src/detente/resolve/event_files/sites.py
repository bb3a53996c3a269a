"""Sites: where a data set says an event was, with coordinates and how exact they are."""

from functools import cache

from detente.model.imported import Site, Spot
from detente.model.vocabulary import table
from detente.resolve.event_files.cells import clean
from detente.resolve.event_files.countries import by_code, by_name


def named(spot: Spot) -> Site:
    """A place whose country is written by name or by its ISO 3166-1 alpha-3 code."""
    country = clean(spot[2])
    return _site(spot, by_name(country) or by_code(country))


def of_gdelt(spot: Spot) -> Site:
    """A place whose country is a FIPS 10-4 code."""
    return _site(spot, _fips().get(clean(spot[2]), ""))


def _site(spot: Spot, iso3: str) -> Site:
    """A place with its coordinates; raises ValueError where they are not on the globe."""
    name, region, written, latitude, longitude, precision = (clean(cell) for cell in spot)
    if not name:
        name, precision = region or written, precision or ("country" if written else "")
    north, east = _degrees(latitude, 90, "latitude"), _degrees(longitude, 180, "longitude")
    if north is None or east is None or north == east == 0.0:
        north = east = None  # off Africa lies what was never located
    return Site(name, region, iso3, north, east, precision)


def _degrees(cell: str, most: int, what: str) -> float | None:
    if not cell:
        return None
    try:
        value = float(cell)
    except ValueError:
        raise ValueError(f"the {what} is {cell!r}, no number") from None
    if not -most <= value <= most:
        raise ValueError(f"the {what} {cell} is not on the globe")
    return round(value, 6)


@cache
def _fips() -> dict[str, str]:
    return {row["fips"]: row["iso3"] for row in table("imported/fips.tsv")}
