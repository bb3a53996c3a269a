"""Numbers in words or digits, and tables of the vocabulary turned round."""

import re
from functools import cache
from typing import Any

from detente.extract.times.grammar import words

_HALVES = {"hour": (30, "minute"), "day": (12, "hour"), "year": (6, "month"),
           "month": (2, "week"), "century": (50, "year"), "decade": (5, "year"),
           "minute": (30, "second")}  # fmt: skip


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
def lookup(table: str) -> dict[str, Any]:
    """A vocabulary table turned round: word to key."""
    return {word: key for key, forms in words()[table].items() for word in forms}
