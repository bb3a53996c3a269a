"""GDELT events, 1 and 2: tab-separated without a header; CAMEO actor and event codes.

GDELT 2 has 61 columns; GDELT 1 has 58, 57 in its files of before April 2013 (no address).
"""

from detente.model.imported import UNCOUNTED, Written
from detente.read.event_files.form import DAYS, Form, number

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
    "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
)  # fmt: skip
_FACTS = (
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
)  # fmt: skip
_PLACES = ("Actor1Geo", "Actor2Geo", "ActionGeo")
_PLACE_1 = ("Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID")
_PLACE_2 = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
_PRECISION = {"1": "country", "2": "first-level", "3": "settlement", "4": "settlement",
              "5": "first-level"}  # fmt: skip
_CODE, _SCORE, _ACTION = 26, 30, {57: 49, 58: 49, 61: 51}


def _columns(place: tuple[str, ...]) -> tuple[str, ...]:
    return (
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        *(f"Actor{number}{name}" for number in (1, 2) for name in _ACTOR),
        *_FACTS,
        *(f"{where}_{name}" for where in _PLACES for name in place),
        "DATEADDED", "SOURCEURL",
    )  # fmt: skip


def _row(cells: list[str]) -> list[Written]:
    day = DAYS[cells[1]]
    start = _ACTION[len(cells)]
    kind, full, country = cells[start : start + 3]
    degrees = start + (5 if len(cells) == _WIDE else 4)
    latitude, longitude = cells[degrees : degrees + 2]
    parts = full.split(", ")
    precision = _PRECISION.get(kind, "")
    region = parts[-2] if len(parts) > _TWO else parts[0] if precision == "first-level" else ""
    return [
        (
            day,
            day,
            (cells[6], cells[7], f"{cells[12]} {cells[13]} {cells[14]}", cells[5]),
            (cells[16], cells[17], f"{cells[22]} {cells[23]} {cells[24]}", cells[15]),
            (cells[_CODE], "", cells[_SCORE], ""),
            (parts[0], region, country, latitude, longitude, precision),
            number(cells[0]),
            UNCOUNTED,
        )
    ]


_WIDE, _TWO = 61, 2
_ONE = _columns(_PLACE_1)
GDELT1 = Form("gdelt1", "GDELT 1 event file, 58 columns", _ONE[:-1], _row, header=False, most=58)
GDELT2 = Form("gdelt2", "GDELT 2 event file, 61 columns", _columns(_PLACE_2), _row, header=False)
