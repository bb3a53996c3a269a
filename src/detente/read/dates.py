"""Calendar dates at the head of a report: "30 March 2010", "Jan. 5", "2010-03-29"."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from detente.model.vocabulary import yaml_file


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the month, with the year where it was written."""

    day: int
    month: int
    year: int | None = None

    def iso(self, year: int | None = None) -> str | None:
        """The ISO date, given a year where none was written; None where no such day exists."""
        chosen = self.year or year
        if chosen is None:
            return None
        try:
            return date(chosen, self.month, self.day).isoformat()
        except ValueError:
            return None


@cache
def months() -> dict[str, int]:
    """Names of months in lower case, each with its number."""
    return dict(yaml_file("segment.yaml")["months"])


@cache
def day_pattern() -> re.Pattern[str]:
    """A day in one of the three common orders; year optional except in ISO dates."""
    month = rf"(?:{'|'.join(sorted(months(), key=len, reverse=True))})\b\.?"
    number = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
    year = r"(?P<{}>\d{{4}}|['’]?\d{{2}}(?![\d:]))"
    return re.compile(
        rf"(?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)"
        rf"|(?P<d1>{number})\s+(?P<m1>{month})(?:,?\s+{year.format('y1')})?"
        rf"|(?P<m2>{month})\s+(?P<d2>{number})(?:,?\s+(?P<y2>\d{{4}})(?!\d))?",
        re.IGNORECASE,
    )


def find_day(words: str) -> Day | None:
    """The first day named in `words`."""
    found = day_pattern().search(words)
    return _day(found) if found else None


def iso_date(words: str) -> str | None:
    """`words` as an ISO date (with its time, where it is ISO already), or None."""
    stripped = words.strip()
    try:
        date.fromisoformat(stripped[:10])
    except ValueError:
        day = find_day(stripped)
        return day.iso() if day else None
    return stripped if re.fullmatch(r"[\dT:.+\-Z ]{10,40}", stripped) else stripped[:10]


def _day(found: re.Match[str]) -> Day | None:
    if found["iso"]:
        year, month, number = (int(part) for part in found["iso"].split("-"))
        return Day(number, month, year) if 1 <= month <= 12 else None
    name = (found["m1"] or found["m2"]).rstrip(".").lower()
    number = int(re.sub(r"\D", "", found["d1"] or found["d2"]))
    return Day(number, months()[name], _year(found["y1"] or found["y2"]))


def _year(words: str | None) -> int | None:
    if not words:
        return None
    digits = words.lstrip("'’")
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= 50 else 2000)
