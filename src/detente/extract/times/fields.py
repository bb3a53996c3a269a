"""What the words of a time expression say: groups of a match to fields of a TimeMention."""

import re
from typing import Any

from detente.extract.times.grammar import words
from detente.extract.times.numbers import lookup, number_of
from detente.extract.times.shifts import shift_fields


def fields(rule: str, given: dict[str, str], before: str) -> dict[str, Any] | None:
    """The fields that `given` fills; None where the numbers cannot be a date."""
    said = {name: re.sub(r"\s+", " ", value).replace("’", "'") for name, value in given.items()}
    values: dict[str, Any] = {}
    for read in (_calendar, _numeric, _part, _named, _long, _fuzzy, shift_fields, _set, _range):
        read(rule, said, values)
    if values.get("day", 1) > 31 or values.get("month", 1) > 12:
        return None
    if values.get("day") and values.get("month") and not _exists(values):
        return None
    if before in ("since", "before", "after") or (before == "in" and rule == "duration"):
        values["bound"] = before
    return values


def _exists(values: dict[str, Any]) -> bool:
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[values["month"] - 1]
    return bool(1 <= values["day"] <= longest)


def _calendar(rule: str, said: dict[str, str], values: dict[str, Any]) -> None:
    if "year" in said:
        values["year"] = _year(said["year"])
    if "month" in said:
        month = said["month"].rstrip(".").lower()
        values["month"] = int(month) if month.isdigit() else lookup("months")[month]
    if "weekday" in said:
        values["weekday"] = lookup("weekdays")[said["weekday"].rstrip(".").lower()]
    if "day" in said:
        values["day"] = int(said["day"])
    elif "dayword" in said:
        values["day"] = words()["ordinals"][said["dayword"].lower()]


def _numeric(rule: str, said: dict[str, str], values: dict[str, Any]) -> None:
    """29/03/2010 is a day and a month by the number over 12; 03/04/2010 could be either."""
    if rule != "numeric":
        return
    first, second = int(said["n1"]), int(said["n2"])
    day, month = (second, first) if second > 12 else (first, second)
    values.update(day=day, month=month)
    if first <= 12 and second <= 12 and first != second:
        values["fuzzy"] = "day or month first"


def _part(rule: str, said: dict[str, str], values: dict[str, Any]) -> None:
    if part := said.get("part") or said.get("part2"):
        values["part"] = lookup("parts")[part.lower()]
        values["kind"] = "set" if rule in ("weekdays", "every") else "time"
        if "part2" in said or (rule == "bare_part" and not said.keys() & {"weekday", "day_word"}):
            values.update(shift=0, counts_from="anchor")
    if "season" in said:
        values["season"] = lookup("seasons")[said["season"].lower()]
    if clock := _clock(said):
        values["clock"] = clock
        values.pop("part", None)
        if not said.keys() & {"weekday", "day", "day_word"}:
            values.update(shift=0, counts_from="anchor")


def _clock(said: dict[str, str]) -> str:
    if "clock_word" in said:
        return str(lookup("clocks")[said["clock_word"].lower()])
    for hour, minute in (("hour24", "minute24"), ("hour4", "minute4")):
        if hour in said:
            return f"{int(said[hour]):02}:{said[minute]}"
    if "oclock" in said:
        return _oclock(said)
    if "hour" not in said:
        return ""
    late = 12 if said["ampm"][0] in "pP" else 0
    return f"{int(said['hour']) % 12 + late:02}:{said.get('minute', '00')}"


def _oclock(said: dict[str, str]) -> str:
    """The hour of "four o'clock on Sunday afternoon"; without a part of the day as it is said."""
    words_or_digits = said["oclock"].lower()
    hour = words()["numbers"].get(words_or_digits) or int(words_or_digits)
    part = lookup("parts").get(said.get("part", "").lower(), "")
    tonight = said.get("day_word", "").lower() == "tonight"
    late = hour < 12 and (part in ("AF", "EV") or (hour > 4 and (tonight or part == "NI")))
    return f"{hour % 12 if part == 'MO' else hour + 12 * late:02}:00"


def _year(said: str) -> int:
    """1996, also as it is spoken: nineteen ninety-six; 490 BC is -490."""
    if era := re.search(r"(?i)\b(?:b\.?c|a\.?d|ce\b)", said):
        number = int(re.sub(r"\D", "", said))
        return -number if era[0][0] in "bB" else number
    if len(said) == 2 and said.isdigit():
        return int(said) + (2000 if int(said) < 50 else 1900)
    return int(said) if said.isdigit() else 1900 + (number_of(said.lower()[9:], "")[0] or 0)


def _named(rule: str, said: dict[str, str], values: dict[str, Any]) -> None:
    if "named" in said:
        values.update(words()["named"][said["named"]], named=said["named"])
    if "holiday" in said:
        holiday = said["holiday"].lower()
        values["named"] = holiday
        fixed = words()["holidays"][holiday]
        if "day" in fixed:
            values.update(fixed)


def _long(rule: str, said: dict[str, str], values: dict[str, Any]) -> None:
    """Decades, centuries and quarters."""
    if "decade" in said:
        decade = said["decade"].lower()
        number = words()["decades"].get(decade) or int(decade)
        values.update(year=number if number > 99 else 1900 + number, unit="decade")
    if "century" in said:
        first = _century(said["century"])
        values.update(year=-first - 1 if "era" in said else first, unit="century")
    if "quarter" in said:
        quarter = said["quarter"].lower().removeprefix("q")
        values["quarter"] = words()["ordinals"].get(quarter) or int(quarter[0])
        values["unit"] = "quarter"


def _century(said: str) -> int:
    """The first year of "the 19th century", counted as 1800 to 1899."""
    number = words()["ordinals"].get(said.lower()) or int(said[:-2])
    return int(number - 1) * 100


def _fuzzy(rule: str, said: dict[str, str], values: dict[str, Any]) -> None:
    early = said.get("early", "").lower()
    if early in lookup("fuzzy"):
        values["fuzzy"] = lookup("fuzzy")[early]
    elif early:
        values.update(part=lookup("hours_of")[early], kind="time")
    if "edge" in said:
        values.update(fuzzy="end", shift=0, counts_from="report")
    if "whole" in said:
        values["fuzzy"] = f"{said['whole'].lower()} of"
    if "piece" in said:
        nth = said["nth"].lower()
        last = "second" if said["piece"].lower() == "half" else "last"
        nth = last if nth in ("last", "latter", "final") else nth
        values["fuzzy"] = f"{nth} {said['piece'].lower()}"
    if "edge_day" in said:
        values["fuzzy"] = "first day" if said["edge_day"].lower() == "first" else "last day"
    if "about" in said:
        values["fuzzy"] = lookup("about")[said["about"].lower()]


def _set(rule: str, said: dict[str, str], values: dict[str, Any]) -> None:
    if "set" in said:
        values.update(unit=lookup("sets")[said["set"].lower()], shift=1)
    elif rule == "times_a":
        values["shift"] = 1
    elif rule == "every":
        step = said.get("step", "one").lower()
        values["shift"] = 2 if step in ("other", "second") else number_of(step, "")[0]


def _range(rule: str, said: dict[str, str], values: dict[str, Any]) -> None:
    """Of "28-29 March" the second day is kept as a number until the mention is built."""
    if "day2" in said:
        values["until"] = {"day": int(said["day2"]), "weekday": None}
    if "century2" in said:
        values["until"] = {"year": _century(said["century2"])}
    if rule == "years_bc":
        last_year = _year(said["year2"])
        sign = -1 if last_year < 0 else 1
        values.update(year=sign * values["year"], until={"year": last_year})
    elif "year2" in said:
        last = said["year2"]
        values["until"] = {"year": int(said["year"][: 4 - len(last)] + last)}
