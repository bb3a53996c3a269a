"""POLECAT: tab-separated with a header, 40 columns, ISO-8859-1, missing "None"; PLOVER codes.

A cell may name several parties, joined by "; ": each actor acts on each recipient, and partners
without a recipient act on each other, one event each, all of the same line. The header of some
files names columns that the rows do not have (Headline); the rows have the 40 all the same.
"""

from itertools import permutations, product

from detente.model.imported import NOBODY, UNCOUNTED, Side, Written
from detente.read.event_files.form import DAYS, Form, bare, number

_COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors",
    "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country",
    "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
    "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province",
    "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source",
    "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
)  # fmt: skip
_AT = {name: place for place, name in enumerate(_COLUMNS)}
_NONE = "None"


def _rows(cells: list[str]) -> list[Written]:
    first = DAYS[cells[1]]
    deed = (cells[2], cells[3], cells[4], "")
    city, district, province, land, latitude, longitude = cells[24:30]
    precision = (
        "settlement" if _told(city)
        else "second-level" if _told(district)
        else "first-level" if _told(province)
        else ""
    )  # fmt: skip
    name = next(filter(None, map(_told, (city, district, cells[23]))), "")
    spot = (name, _told(province), land, latitude, longitude, precision)
    actors, recipients = _sides(cells, "Actor"), _sides(cells, "Recipient")
    if not recipients and len(actors) > 1:
        pairs = list(permutations(actors, 2))
    else:
        pairs = list(product(actors or [NOBODY], recipients or [NOBODY]))
    id_ = number(cells[0])
    return [(first, first, one, other, deed, spot, id_, UNCOUNTED) for one, other in pairs]


def _sides(cells: list[str], role: str) -> list[Side]:
    """Everybody named in a role; a list that is not as long as that of the names is left out."""
    names = _list(cells[_AT[f"{role} Name"]]) or _list(cells[_AT[f"{role} Name Raw"]])
    countries = _list(cells[_AT[f"{role} Country"]])
    sectors = _list(cells[_AT[f"Primary {role} Sector"]])
    size = max(len(names), 1 if countries or sectors else 0)
    return [
        (_one(names, n, size), _one(countries, n, size), _one(sectors, n, size), "")
        for n in range(size)
    ]


def _one(values: list[str], place: int, size: int) -> str:
    if len(values) == 1:
        return values[0]
    return _told(values[place]) if len(values) == size else ""


def _list(cell: str) -> list[str]:
    return [bare(part) for part in bare(cell).split(";")] if _told(cell) else []


def _told(cell: str) -> str:
    cell = bare(cell)
    return "" if cell == _NONE else cell


POLECAT = Form(
    "polecat", "POLECAT file, 40 columns", _COLUMNS, _rows, encoding="iso-8859-1", more_names=True
)
