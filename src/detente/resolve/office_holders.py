"""Office holders in memory: who held which office from when to when, read on first use."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from detente.model.names import tokens
from detente.model.vocabulary import lines

_TABLES = ("actors/officials.tsv", "actors/other_officials.tsv")
_MARKS = re.compile("[\u0300-\u036f]+")
_WORD = re.compile(r"[^\W_]+")
_TAB = "\t"


@dataclass(frozen=True, slots=True)
class Tenure:
    """One unbroken term of one person in one office."""

    iso3: str
    role: str
    title: str
    start: str
    end: str

    def holds(self, day: str) -> bool:
        """True where the person was in office on an ISO day."""
        return self.start <= day and (not self.end or day <= self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """An office holder: all forms of the name, all terms."""

    name: str
    wikidata: str
    forms: tuple[tuple[str, ...], ...]
    tenures: tuple[Tenure, ...]


def persons_with(token: str) -> tuple[Person, ...]:
    """Office holders with this word (folded) anywhere in a form of their name."""
    return tuple(dict.fromkeys(_person(name, at) for name, at in _named_with(token)))


def is_office_holder(name: tuple[str, ...]) -> bool:
    """True where a folded name is the full name of an office holder."""
    return any(name in person.forms for person in persons_with(name[-1]))


@cache
def persons_of(iso3: str) -> tuple[Person, ...]:
    """Those who held one of the main offices of a country."""
    names = _names_by_country().get(iso3, {})
    return tuple(_person(name, at) for name, at in _in_country(iso3, names))


@cache
def _lines() -> tuple[str, ...]:
    return tuple(chain.from_iterable(lines(name)[1:] for name in _TABLES))


@cache
def _main() -> int:
    """How many of the lines are of main offices; they come first."""
    return len(lines(_TABLES[0])) - 1


@cache
def _lines_by_name() -> dict[str, list[int]]:
    """For each written name the numbers of its lines, of one person or of namesakes."""
    named: dict[str, list[int]] = {}
    for number, line in enumerate(_lines()):
        named.setdefault(line[: line.index(_TAB)], []).append(number)
    return named


@cache
def _persons_named(name: str) -> tuple[tuple[int, ...], ...]:
    """Namesakes apart: by Wikidata id; a line without one joins a line of its country."""
    numbers = _lines_by_name()[name]
    if len(numbers) == 1:
        return (tuple(numbers),)
    rows = [(number, _lines()[number].split(_TAB)) for number in numbers]
    ids = {row[6]: row[1] for _, row in rows if row[6]}
    if len(ids) < 2:
        return (tuple(numbers),)
    home = {iso3: item for item, iso3 in ids.items()}
    parts: dict[str, list[int]] = defaultdict(list)
    for number, row in rows:
        parts[row[6] or home.get(row[1], row[1])].append(number)
    return tuple(tuple(part) for part in parts.values())


@cache
def _names_by_token() -> dict[str, list[str]]:
    """Names under each folded word of any of their forms."""
    named = _lines_by_name()
    at_hand = _lines()
    written = (
        f"{name} {' '.join(at_hand[number].rpartition(_TAB)[2] for number in numbers)}"
        for name, numbers in named.items()
    )
    folded = _folded("\n".join(written)).split("\n")
    found: dict[str, list[str]] = {}
    for name, words in zip(named, folded, strict=True):
        for token in set(_WORD.findall(words)):
            found.setdefault(token, []).append(name)
    return found


def _folded(text: str) -> str:
    """`names.fold` for a whole table at once."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).lower().replace(".", "")


def _named_with(token: str) -> Iterator[tuple[str, int]]:
    for name in _names_by_token().get(token, ()):
        for at in range(len(_persons_named(name))):
            yield name, at


@cache
def _names_by_country() -> dict[str, dict[str, None]]:
    """Names of holders of main offices by country, in the order of the table."""
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for line in _lines()[: _main()]:
        name, iso3, _ = line.split(_TAB, 2)
        names[iso3][name] = None
    return names


def _in_country(iso3: str, names: dict[str, None]) -> Iterator[tuple[str, int]]:
    for name in names:
        for at, numbers in enumerate(_persons_named(name)):
            main = (number for number in numbers if number < _main())
            if any(_lines()[number].split(_TAB, 2)[1] == iso3 for number in main):
                yield name, at


@cache
def _person(name: str, at: int) -> Person:
    rows = [_lines()[number].split(_TAB) for number in _persons_named(name)[at]]
    written = [name, *(form for row in rows for form in row[8].split("|") if form)]
    forms = tuple(dict.fromkeys(tokens(form) for form in written))
    wikidata = next((row[6] for row in rows if row[6]), "")
    return Person(name, wikidata, forms, tuple(Tenure(*row[1:6]) for row in rows))
