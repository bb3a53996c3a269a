"""ICEWS: tab-separated with a header, 20 columns; CAMEO codes, country names, sectors in words."""

from detente.model.imported import UNCOUNTED, Written
from detente.read.event_files.form import DAYS, Form, number

_COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text",
    "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",
    "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude",
    "Longitude",
)  # fmt: skip


def _row(cells: list[str]) -> list[Written]:
    (
        id_, day, actor, sectors, country, _, code, score, other, their_sectors, their_country,
        _, _, _, city, district, province, land, latitude, longitude,
    ) = cells  # fmt: skip
    first = DAYS[day]
    precision = (
        "settlement" if city else "second-level" if district else "first-level" if province else ""
    )
    return [
        (
            first,
            first,
            (actor, country, sectors, ""),
            (other, their_country, their_sectors, ""),
            (code, "", score, ""),
            (city or district, province, land, latitude, longitude, precision),
            number(id_),
            UNCOUNTED,
        )
    ]


ICEWS = Form("icews", "ICEWS .tab, 20 columns", _COLUMNS, _row)
