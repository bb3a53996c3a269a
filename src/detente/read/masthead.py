"""Mastheads: a line above a report that names its outlet and its day: "Andes Wire, 3 May 2012"."""

import re
from dataclasses import dataclass

from detente.model.vocabulary import yaml_file
from detente.read.dates import day_pattern, find_day

OUTLET_AND_DAY = "outlet and day"
"""Why such a line is no part of the report."""
_LONGEST = 120  # characters of such a line
_LONGEST_NAME = 5  # words
_SMALL = ("of", "the", "and", "for")
_BETWEEN = r"\s*(?:,|\||·|•|–|—|\(|\s-\s)\s*(?:\w{3,6}day,?\s+)?"


@dataclass(frozen=True, slots=True)
class Masthead:
    """An outlet as written and an ISO day."""

    outlet: str
    published: str


def masthead(line: str) -> Masthead | None:
    """The outlet and the day, where the whole line says nothing else."""
    if len(line) > _LONGEST:
        return None
    for found in re.finditer(_BETWEEN, line):
        outlet, rest = line[: found.start()].strip(), line[found.end() :].strip(" .)")
        day = find_day(rest) if day_pattern().fullmatch(rest) else None
        if day is not None and (iso := day.iso()) and is_outlet(outlet):
            return Masthead(outlet, iso)
    return None


def is_outlet(line: str) -> bool:
    """True for two to five capitalised words, the last one that of a newspaper or agency."""
    words = line.split()
    known = frozenset(yaml_file("segment.yaml")["outlet_words"])
    named = 2 <= len(words) <= _LONGEST_NAME and words[-1].lower() in known
    return named and all(word.istitle() or word.isupper() or word in _SMALL for word in words)
