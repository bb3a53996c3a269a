"""Tellings made by hand: a blast at Arbela market, told in several ways."""

from dataclasses import replace
from datetime import date
from typing import Any

from detente.model.place import Place, PlacePrecision
from detente.resolve.weave.telling import Figure, Page, Telling

ERBIL = Place("geonames:95446", "Erbil", PlacePrecision.SETTLEMENT, 36.19, 44.01, "IRQ", "Erbil")
MOSUL = Place("geonames:99072", "Mosul", PlacePrecision.SETTLEMENT, 36.34, 43.12, "IRQ", "Nineveh")
BASRA = Place("geonames:99532", "Basra", PlacePrecision.SETTLEMENT, 30.51, 47.78, "IRQ", "Basra")
IRAQ = Place("iso3166-1:IRQ", "Iraq", PlacePrecision.COUNTRY, 33.0, 44.0, "IRQ")
OSLO = Place("geonames:3143244", "Oslo", PlacePrecision.SETTLEMENT, 59.91, 10.75, "NOR", "Oslo")


def day(written: str) -> int:
    return date.fromisoformat(written).toordinal()


def exactly(number: int) -> tuple[Figure, ...]:
    return (Figure(number, number, number),)


def telling(id_: str, when: str = "2031-05-04", **changed: Any) -> Telling:
    """A bombing at Erbil with nine dead, in a report of its own of the day after."""
    page = Page(f"report {id_}", "The Arbela Post", day(when) + 1 if when else None)
    first = day(when) if when else None
    made = Telling(id_, page, first, first, ERBIL, "bombing", killed=exactly(9))
    return replace(made, **changed)
