"""Compare a place or a time expression with its label."""

from math import asin, cos, radians, sin, sqrt

from bench.gold.near import Fields, Gold, at
from detente.model.place import Place, Siting
from detente.model.reading import Reading
from detente.model.time import Dated, Period

# Kilometres that two coordinates of the same place may lie apart; of an area, its centroids.
_APART = {"settlement": 50, "second-level": 100, "first-level": 250, "country": 1000, "region": 800}


def compare_place(row: Siting, gold: Gold, reading: Reading) -> tuple[Fields, Fields] | None:
    """What decides and what is shown beside it, where the row is of the label's words."""
    text = reading.report.text
    if not at(text, gold["words"], row.mention):
        return None
    if row.place is None:
        return {"point": None, "country": None}, {}
    apart = kilometres((row.place.latitude, row.place.longitude), (gold["lat"], gold["lon"]))
    near = apart <= _APART[gold["precision"]]
    return {
        "point": near or _is_area(row.place, gold),
        "country": _same_country(row.place, gold, near=near),
    }, {
        "precision": row.place.precision == gold["precision"],
        "words": row.mention.of(text) == gold["words"],
    }


def _is_area(place: Place, gold: Gold) -> bool:
    """A country is found by its code: centroids of Russia or Chile lie far apart."""
    same: bool = place.country == gold["country"]
    return same and gold["precision"] == place.precision == "country"


def _same_country(place: Place, gold: Gold, *, near: bool) -> bool:
    """Of a place that states dispute, or whose state is gone, name and point are enough."""
    if not gold["country"] or place.country == gold["country"]:
        return True
    return near and place.name == gold["name"]


def compare_time(row: Dated, gold: Gold, reading: Reading) -> tuple[Fields, Fields] | None:
    """What decides and what is shown beside it, where the row is of the label's words."""
    text = reading.report.text
    if not at(text, gold["words"], row.mention.span):
        return None
    part = _is_part(row, gold)
    return {
        "type": part or row.timex_type == gold["type"] or gold["value"].endswith("_REF"),
        "value": part or gold["value"] in (row.timex_value, *row.timex_value.split("/")),
    }, {
        "days": gold["type"] == "DURATION" or _days(row.period) == (gold["start"], gold["end"]),
        "words": row.mention.words.removeprefix("the ") == gold["words"].removeprefix("the "),
    }


def _is_part(row: Dated, gold: Gold) -> bool:
    """Of "Monday at 6.30" the Monday: less of the words with less of the value."""
    shorter = row.mention.words != gold["words"] and row.mention.words in gold["words"]
    value: str = gold["value"]
    return shorter and bool(row.timex_value) and value.startswith(row.timex_value)


def _days(period: Period | None) -> tuple[str | None, str | None]:
    """The first and the last day, nothing for an end that stays open."""
    if period is None:
        return None, None
    return (
        None if period.open == "start" else str(period.start),
        None if period.open == "end" else str(period.end),
    )


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The way between two points on the globe."""
    lat, long, lat2, long2 = map(radians, (*one, *other))
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((long2 - long) / 2) ** 2
    return 12742 * asin(sqrt(min(half, 1.0)))
