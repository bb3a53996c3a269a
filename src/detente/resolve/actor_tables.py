"""The actor tables in memory: countries, organisations and office holders, read on first use."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from detente.model.names import tokens
from detente.model.vocabulary import table


@dataclass(frozen=True, slots=True)
class Country:
    """A state, past state or authority."""

    iso3: str
    cow: str
    name: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation with its codes and its years; blank dates are open."""

    name: str
    kind: str
    country: str
    sector: str
    cameo: str
    start: str
    end: str

    def lived(self, day: str) -> bool:
        """True where it existed on an ISO day."""
        return (not self.start or self.start <= day) and (not self.end or day <= self.end)


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


@cache
def countries() -> dict[str, Country]:
    """Countries by ISO 3166-1 alpha-3 code; INT and the like have none."""
    rows = table("actors/countries.tsv")
    return {row["iso3"]: Country(row["iso3"], row["cow"] or "", row["name"]) for row in rows}


@cache
def organisations() -> dict[str, tuple[Organisation, ...]]:
    """Organisations by canonical name; one name may stand for two in two countries."""
    found: dict[str, dict[Organisation, None]] = defaultdict(dict)
    for row in table("actors/organisations.tsv"):
        fields = ("canonical", "kind", "country", "sector", "cameo", "from", "to")
        one = Organisation(*(row[field] or "" for field in fields))
        found[one.name][one] = None
    return {name: tuple(ones) for name, ones in found.items()}


@cache
def organisation_forms() -> dict[str, list[tuple[str, str]]]:
    """By the first word of a long name (folded): the whole name and the canonical one."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in table("actors/organisations.tsv"):
        words = tokens(row["form"])
        if len(words) > 1:
            found[words[0]].append((" ".join(words), row["canonical"]))
    return found


def persons_with(token: str) -> tuple[Person, ...]:
    """Office holders with this word (folded) anywhere in a form of their name."""
    return tuple(
        dict.fromkeys(_person(name, at) for name, at in _persons_by_token().get(token, ()))
    )


def is_office_holder(name: tuple[str, ...]) -> bool:
    """True where a folded name is the full name of an office holder."""
    return any(name in person.forms for person in persons_with(name[-1]))


def persons_of(iso3: str) -> tuple[Person, ...]:
    """Office holders of a country."""
    return tuple(_person(name, at) for name, at in _persons_by_country().get(iso3, ()))


@cache
def _lines() -> tuple[str, ...]:
    path = files("detente").joinpath("vocabulary", "actors", "officials.tsv")
    lines = path.read_text("utf-8").split("\n")
    start = next(n for n, line in enumerate(lines) if not line.startswith("#"))
    return tuple(line for line in lines[start + 1 :] if line)


@cache
def _lines_by_name() -> dict[str, tuple[tuple[int, ...], ...]]:
    """For each written name the persons of that name, each as the numbers of his or her lines."""
    named: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(_lines()):
        named[line.partition("\t")[0]].append(number)
    return {name: _split(numbers) for name, numbers in named.items()}


def _split(numbers: list[int]) -> tuple[tuple[int, ...], ...]:
    """Namesakes apart: by Wikidata id; a line without one joins a line of its country."""
    if len(numbers) == 1:
        return (tuple(numbers),)
    rows = [(number, _lines()[number].split("\t")) for number in numbers]
    ids = {row[6]: row[1] for _, row in rows if row[6]}
    if len(ids) < 2:
        return (tuple(numbers),)
    home = {iso3: item for item, iso3 in ids.items()}
    parts: dict[str, list[int]] = defaultdict(list)
    for number, row in rows:
        parts[row[6] or home.get(row[1], row[1])].append(number)
    return tuple(tuple(part) for part in parts.values())


@cache
def _persons_by_token() -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for name, persons in _lines_by_name().items():
        for at, numbers in enumerate(persons):
            forms = _lines()[numbers[0]].rpartition("\t")[2]
            for token in set(tokens(f"{name} {forms}")):
                found[token].append((name, at))
    return found


@cache
def _persons_by_country() -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for name, persons in _lines_by_name().items():
        for at, numbers in enumerate(persons):
            for iso3 in {_lines()[number].split("\t", 2)[1] for number in numbers}:
                found[iso3].append((name, at))
    return found


@cache
def _person(name: str, at: int) -> Person:
    rows = [_lines()[number].split("\t") for number in _lines_by_name()[name][at]]
    written = [name, *(form for row in rows for form in row[8].split("|") if form)]
    forms = tuple(dict.fromkeys(tokens(form) for form in written))
    wikidata = next((row[6] for row in rows if row[6]), "")
    return Person(name, wikidata, forms, tuple(Tenure(*row[1:6]) for row in rows))
