"""Sites: where a data set says an event was, with coordinates and how exact they are."""

from detente.model.imported import Site, Spot
from detente.resolve.event_files.countries import by_name


def site(spot: Spot, country: str | None = None) -> Site:
    """A place with its coordinates; raises ValueError where they are not on the globe.

    `country` is its ISO 3166-1 alpha-3 code, where it is not the one that the file's name means.
    """
    name, region, written, latitude, longitude, precision = (_clean(cell) for cell in spot)
    iso3 = by_name(written) if country is None else country
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


def _clean(cell: str) -> str:
    cell = cell.strip().strip('"').strip()
    return "" if cell in ("None", "NULL", "---", "NA") else cell
