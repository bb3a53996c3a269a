"""ACLED: CSV with a header. Its two actors are sides: the columns do not tell who is the doer.

Where the kind of event alone tells it, the doer goes first: an armed group acts on civilians, who
protests protests. All other rows are of two sides without direction.

A date that is right to the week is the seven days around it, one right to the month its month.
"""

from calendar import monthrange
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from detente.model.imported import Written
from detente.model.vocabulary import yaml_file
from detente.read.event_files.form import COMMA, DAYS, Form, bare, count

_COLUMNS = (
    "event_id_cnty", "event_date", "time_precision", "event_type", "sub_event_type", "actor1",
    "inter1", "actor2", "inter2", "country", "admin1", "location", "latitude", "longitude",
    "geo_precision", "fatalities",
)  # fmt: skip
_PRECISION = {"1": "settlement", "2": "second-level", "3": "first-level"}
_WEEK, _MONTH, _HALF = "2", "3", 3
_FIRST, _SECOND = 1, 2


def _row(cells: list[str]) -> list[Written]:
    (
        id_, day, exact, type_, sub, one, inter, other, their_inter, country, region, place,
        latitude, longitude, near, deaths,
    ) = map(bare, cells)  # fmt: skip
    killed = count(deaths, "fatalities") if deaths else None
    sides = ((one, country, inter, ""), (other, country, their_inter, ""))
    doer = _doer(type_.lower(), sub.lower(), inter.lower(), their_inter.lower() if other else None)
    first, second = sides if doer != _SECOND else sides[::-1]
    return [
        (
            *_days(day, exact),
            first,
            second,
            (type_, sub, "sides" if doer is None else "directed", ""),
            (place, region, country, latitude, longitude, _PRECISION.get(near, "")),
            id_,
            (None, killed, None),
        )
    ]


def _doer(type_: str, sub: str, inter: str, other: str | None) -> int | None:
    """Which side acts, 1 or 2, where the kind of event and of the sides tell it."""
    known = _kinds()
    here, there = (side in known["crowds"] for side in (inter, other))
    if sub in known["done_to_crowds"] and here != there and other is not None:
        return _SECOND if here else _FIRST
    if type_ in known["done_by_crowds"] and here and other is None:
        return _FIRST
    here, there = (side in known["civilians"] for side in (inter, other))
    if type_ in known["done_to_civilians"] and here != there and other is not None:
        return _SECOND if here else _FIRST
    return None


@cache
def _kinds() -> dict[str, Any]:
    return dict(yaml_file("imported/conflict.yaml"))


def _days(written: str, exact: str) -> tuple[int, int]:
    try:
        day = datetime.strptime(written, "%d %B %Y").replace(tzinfo=UTC).toordinal()
    except ValueError:
        day = DAYS[written]
    if exact == _WEEK:
        return day - _HALF, day + _HALF
    if exact == _MONTH:
        whole = date.fromordinal(day)
        last = monthrange(whole.year, whole.month)[1]
        return whole.replace(day=1).toordinal(), whole.replace(day=last).toordinal()
    return day, day


ACLED = Form("acled", "ACLED export", _COLUMNS, _row, separator=COMMA)
