"""Datelines: "MOSCOW, March 29 (Wire) —" before the first words of a report."""

import re
from dataclasses import dataclass
from functools import cache

from detente.model.gazetteer import is_place_name
from detente.model.text import Span
from detente.read.dates import Day, day_pattern, find_day

_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a report was filed, and by which agency, as far as the dateline says."""

    span: Span
    place: str
    day: Day | None
    outlet: str


def dateline_at(text: str, start: int, end: int, *, first: bool = False) -> Dateline | None:
    """The dateline that begins at `start`; `first` allows the weakest form ("Moscow — …").

    A dateline may be a line of its own. Text in capitals only gives no help: there a date or an
    agency must be named.
    """
    found = _pattern().match(text, start, min(end, start + _LONGEST))
    if found is None or not _followed_by_text(text, found.end(), end):
        return None
    if not _sure(found, shouting=_shouts(text[found.end() : end]), first=first):
        return None
    day = find_day(found["date"]) if found["date"] else None
    outlet = (found["agency"] or found["bare"] or "").strip(" ,")
    return Dateline(Span(start, found.end()), found["place"].strip(" ,"), day, outlet)


def _sure(found: re.Match[str], *, shouting: bool, first: bool) -> bool:
    if found["dash"] in (":", "."):
        return first and not shouting and _is_town(found["place"])
    if found["date"] or found["agency"]:
        return True
    if shouting or found["bare"]:
        return False
    capitals = found["place"].split(",")[0].isupper() and len(found["place"]) > 2
    return capitals or (first and found["dash"] in ("—", "--"))


def _is_town(place: str) -> bool:
    """True for a known place in capitals: "KARACHI: A bomb …"."""
    town = place.split(",")[0].strip()
    return town.isupper() and is_place_name(town)


def _followed_by_text(text: str, position: int, end: int) -> bool:
    rest = text[position:end].lstrip()[:1]
    return not rest or (rest.isupper() or rest.isdigit() or rest in "\"'“‘[(«")


def _shouts(text: str) -> bool:
    return text[:200].isupper()


@cache
def _pattern() -> re.Pattern[str]:
    word = r"[A-Z][\w.'’-]*"
    place = rf"{word}(?:[ /]{word}){{0,3}}(?:,\s+(?!(?:{_month()})\b){word}(?:\s{word}){{0,2}})?"
    place += r"(?:\s\([A-Z][A-Z ]+\)(?=,))?"
    return re.compile(
        rf"(?P<place>{place})"
        rf"(?:,?\s+(?P<date>(?:\w{{3,9}}day,?\s+)?(?:{_days()}|NO DATE|\[?NO DATE GIVEN\]?)))?"
        r"(?:\s*[,/]?\s*\((?P<agency>[^()\n]{2,40})\)|,\s*(?P<bare>[A-Z][\w ]{1,24}?))?"
        r"\s*(?P<dash>—|―|–|--+|_(?!\w)|(?<=\s)-(?=\s)|(?<=[A-Za-z])[:.](?=\s))\s*"
    )


def _days() -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", f"(?i:{day_pattern().pattern})")


def _month() -> str:
    return r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
