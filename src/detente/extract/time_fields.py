"""What the words of a time expression say: groups of a match to fields of a TimeMention."""

import re
from functools import cache
from typing import Any

from detente.extract.time_grammar import words

_SPANS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1}
_BACK = ("ago", "earlier", "before", "previously", "prior to")
_STRETCHES = ("week", "month", "quarter", "year", "decade", "century")
_IN_YEARS = {"decade": 10, "century": 100, "millennium": 1000}
_HALVES = {"hour": (30, "minute"), "day": (12, "hour"), "year": (6, "month"),
           "century": (50, "year"), "decade": (5, "year"), "minute": (30, "second")}  # fmt: skip


def fields(rule: str, given: dict[str, str], before: str) -> dict[str, Any] | None:
    """The fields that `given` fills; None where the numbers cannot be a date."""
    said = {name: re.sub(r"\s+", " ", value).replace("’", "'") for name, value in given.items()}
    values: dict[str, Any] = {}
    for read in (_calendar, _numeric, _part, _named, _long, _fuzzy, _shift, _set, _range):
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
        values["month"] = int(month) if month.isdigit() else _lookup("months")[month]
    if "weekday" in said:
        values["weekday"] = _lookup("weekdays")[said["weekday"].rstrip(".").lower()]
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
        values["part"] = _lookup("parts")[part.lower()]
        values["kind"] = "set" if rule in ("weekdays", "every") else "time"
        if "part2" in said or (rule == "bare_part" and not said.keys() & {"weekday", "day_word"}):
            values.update(shift=0, counts_from="anchor")
    if "season" in said:
        values["season"] = _lookup("seasons")[said["season"].lower()]
    if clock := _clock(said):
        values["clock"] = clock
        values.pop("part", None)
        if not said.keys() & {"weekday", "day", "day_word"}:
            values.update(shift=0, counts_from="anchor")


def _clock(said: dict[str, str]) -> str:
    if "clock_word" in said:
        return str(_lookup("clocks")[said["clock_word"].lower()])
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
    part = _lookup("parts").get(said.get("part", "").lower(), "")
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
    if early in _lookup("fuzzy"):
        values["fuzzy"] = _lookup("fuzzy")[early]
    elif early:
        values.update(part=_lookup("hours_of")[early], kind="time")
    if "edge" in said:
        values.update(fuzzy="end", shift=0, counts_from="report")
    if "whole" in said:
        values["fuzzy"] = f"{said['whole'].lower()} of"
    if "piece" in said:
        nth = said["nth"].lower()
        last = "second" if said["piece"].lower() == "half" else "last"
        nth = last if nth in ("last", "latter", "final") else nth
        values["fuzzy"] = f"{nth} {said['piece'].lower()}"
    if "about" in said:
        values["fuzzy"] = _lookup("about")[said["about"].lower()]


def _shift(rule: str, said: dict[str, str], values: dict[str, Any]) -> None:
    """How many of which unit, and counted from what."""
    if "unit" in said:
        values["unit"] = _lookup("units")[said["unit"].lower()]
    if "num" in said:
        values["shift"], values["unit"] = number_of(said["num"].lower(), values["unit"])
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
    values["shift"] = {"the": 0}.get(toward, _lookup("towards").get(toward, 0))
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
        values["shift"] = (number or 0) + _lookup("days")[said["day_word"].lower()]
        values["counts_from"] = "report"


def _deictic(said: dict[str, str], values: dict[str, Any]) -> None:
    if "ref" in said:
        values["named"] = _lookup("references")[said["ref"].lower()]
        return
    if "after" in said:
        return
    word = said["day_word"].lower()
    if word == "tonight" and not values.get("clock"):
        values["part"] = "NI"
    values.update(shift=_lookup("days").get(word, 0), unit="day", counts_from="report")


def _set(rule: str, said: dict[str, str], values: dict[str, Any]) -> None:
    if "set" in said:
        values.update(unit=_lookup("sets")[said["set"].lower()], shift=1)
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
        values.update(year=-values["year"], until={"year": last_year})
    elif "year2" in said:
        last = said["year2"]
        values["until"] = {"year": int(said["year"][: 4 - len(last)] + last)}


def number_of(said: str, unit: str) -> tuple[int | None, str]:
    """A number in words or digits with its unit; None for "several", halves as a smaller unit."""
    numbers = words()["numbers"]
    whole = re.sub(r" (?:1/2|and a half)$", "", said)
    if whole != said and unit in _HALVES:
        number, (half, smaller) = number_of(whole, unit)[0], _HALVES[unit]
        return ((2 * number + 1) * half if number else None), smaller
    digits = said.replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", digits):
        return int(float(digits)), unit
    if said in ("half a", "half an"):
        return _HALVES.get(unit, (1, unit))
    if said in words()["few"]:
        return None, unit
    if said in numbers:
        return int(numbers[said]), unit
    total = 0
    for word in re.split(r"[ -]", said):
        total = (
            total * 100
            if word == "hundred"
            else total * 1000
            if word == "thousand"
            else total + int(numbers.get(word, 0))
        )
    return total or None, unit


@cache
def _lookup(table: str) -> dict[str, Any]:
    """A vocabulary table turned round: word to key."""
    return {word: key for key, forms in words()[table].items() for word in forms}
