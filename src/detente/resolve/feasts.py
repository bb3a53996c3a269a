"""Feasts that move from year to year: the days that each falls on in a year."""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import Any

from detente.model.time import Period, Precision
from detente.model.vocabulary import yaml_file
from detente.resolve.almanac import (
    easter,
    hijri_in,
    nth_weekday,
    orthodox_easter,
    rosh_hashanah,
)

_SIGHTED = "by the arithmetical Islamic calendar; the moon as sighted may shift it by a day"


def moves(name: str) -> bool:
    """True for a name whose day differs from year to year."""
    return bool(name) and "day" not in _feasts().get(name, {"day": 0})


def feast(name: str, year: int, *how: str) -> Period | None:
    """The days that the feast falls on in a year; None where it does not, or is none that moves."""
    if not moves(name):
        return None
    rule = _feasts()[name]
    first = _first_day(rule, year)
    if first is None:
        return None
    if "hijri" in rule:
        how = (*how, _SIGHTED)
    if len(rule.get("hijri", ())) == 1:
        last = _month_after(rule["hijri"][0], first)
        return Period(first, last, Precision.DAYS, (*how, f"{name} {year} is {first} to {last}"))
    return Period(first, first, Precision.DAY, (*how, f"{name} {year} is {first}"))


def _first_day(rule: dict[str, Any], year: int) -> date | None:
    if "easter" in rule:
        return easter(year) + timedelta(days=rule["easter"])
    if "orthodox" in rule:
        return orthodox_easter(year) + timedelta(days=rule["orthodox"])
    if "tishri" in rule:
        return rosh_hashanah(year) + timedelta(days=rule["tishri"])
    if "hijri" in rule:
        month, day = (*rule["hijri"], 1)[:2]
        return hijri_in(year, month, day)
    if rule["nth"] < 0:
        last = date(year, rule["month"], monthrange(year, rule["month"])[1])
        return last - timedelta(days=(last.weekday() - rule["weekday"]) % 7)
    return nth_weekday(year, rule["month"], rule["weekday"], rule["nth"])


def _month_after(month: int, first: date) -> date:
    """The last day of an Islamic month: odd months have thirty days, even ones 29."""
    return first + timedelta(days=29 if month % 2 else 28)


@cache
def _feasts() -> dict[str, dict[str, Any]]:
    return dict(yaml_file("times.yaml")["holidays"])
