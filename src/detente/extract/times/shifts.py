"""How many of which unit, and counted from what: two days ago, the next year, last week."""

from typing import Any

from detente.extract.times.grammar import words
from detente.extract.times.numbers import lookup, number_of

_SPANS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1}
_BACK = ("ago", "earlier", "before", "previously", "prior to")
_STRETCHES = ("week", "month", "quarter", "year", "decade", "century")
_QUARTERS = 4  # to a year
_WHOLE_RULES = ("long", "year_told", "quarter_in", "quarter_told", "toward_spans", "piece_spans",
                "that_followed", "year_ended")  # fmt: skip
_IN_YEARS = {"decade": 10, "century": 100, "millennium": 1000}


def _whole(rule: str, said: dict[str, str]) -> dict[str, Any]:
    """What a rule gives that holds one stretch: its unit, and how far it lies off."""
    if rule == "year_told":
        return {"unit": "year", "shift": -1, "counts_from": "report"}
    if rule == "quarter_in":
        return {"unit": "quarter"}
    if rule == "quarter_told":  # the quarter that is reported on, or the same of the year before
        steps = -_QUARTERS if "prior" in said else 0
        return {"unit": "quarter", "shift": steps, "counts_from": "anchor"}
    unit = lookup("units")[said["unit"].lower()]
    several = said["unit"].lower().endswith("s")
    return {"unit": unit, "shift": None if several else 1}


def shift_fields(rule: str, said: dict[str, str], values: dict[str, Any]) -> None:
    """How many of which unit, and counted from what."""
    if rule in _WHOLE_RULES:
        values.update(_whole(rule, said))
        return
    if "unit" in said:
        values["unit"] = lookup("units")[said["unit"].lower()]
    if "num" in said:
        number = "one and a half" if "half" in said else said["num"].lower()
        values["shift"], values["unit"] = number_of(number, values["unit"])
        if said["num"].lower() in words()["few"]:
            values["fuzzy"] = "few"
    if "toward" in said:
        _toward(rule, said, values)
    if "after" in said:
        _after(said, values)
    if "day_word" in said or "ref" in said:
        _deictic(said, values)


def _toward(rule: str, said: dict[str, str], values: dict[str, Any]) -> None:
    toward = said["toward"].lower()
    if rule == "toward_span":
        sign = _SPANS.get(toward, 0)
        number = values.get("shift")
        values["shift"] = sign * number if sign and number is not None else number
        values["counts_from"] = "report" if sign else ""
        return
    values["shift"] = {"the": 0}.get(toward, lookup("towards").get(toward, 0))
    within_days = rule == "toward_part" or values.get("unit") in words()["next_in_context"]
    told_of = toward == "next" and (within_days or "the" in said)
    if toward == "past" and values.get("unit") in _STRETCHES:
        values.update(kind="duration", counts_from="report")  # the past decade: up to now
        return
    if values.get("unit") == "night":
        values.update(part="NI", kind="time")
    anchored = told_of or toward in words()["from_context"] or (rule, toward) == ("part", "the")
    values["counts_from"] = "anchor" if anchored else "report"
    if toward == "that" and rule in ("weekday", "month"):
        values["shift"], values["counts_from"] = None, ""


def _after(said: dict[str, str], values: dict[str, Any]) -> None:
    after = said["after"].lower()
    number = values.get("shift")
    values.setdefault("unit", "day")
    if "unit" not in said or ("num" not in said and said.get("unit", "").lower()[-1] != "s"):
        number = 1
    if number is not None and after in _BACK:
        number = -number
    if number is not None and values["unit"] in _IN_YEARS:
        number *= _IN_YEARS[values["unit"]]
        values["unit"] = "year"
    values["shift"] = number
    told = after in ("ago", "from now", "hence", "time")
    values["counts_from"] = "report" if told else "anchor"
    if number is None:
        values["fuzzy"] = "few before" if after in _BACK else "few after"
    if said.get("day_word", "").lower() == "today":
        values["fuzzy"] = "to the day"
    elif "day_word" in said:
        values["shift"] = (number or 0) + lookup("days")[said["day_word"].lower()]
        values["counts_from"] = "report"


def _deictic(said: dict[str, str], values: dict[str, Any]) -> None:
    if "ref" in said:
        values["named"] = lookup("references")[said["ref"].lower()]
        return
    if "after" in said:
        return
    word = said["day_word"].lower()
    if word == "tonight" and not values.get("clock"):
        values["part"] = "NI"
    values.update(shift=lookup("days").get(word, 0), unit="day", counts_from="report")
