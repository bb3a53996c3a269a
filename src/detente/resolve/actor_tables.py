"""The actor tables in memory: countries and organisations, read on first use."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

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


@cache
def countries() -> dict[str, Country]:
    """Countries by ISO 3166-1 alpha-3 code; INT and the like have none."""
    rows = table("actors/countries.tsv")
    return {row["iso3"]: Country(row["iso3"], row["cow"] or "", row["name"]) for row in rows}


@cache
def _organisation_rows() -> list[dict[str, str]]:
    return table("actors/organisations.tsv")


@cache
def organisations() -> dict[str, tuple[Organisation, ...]]:
    """Organisations by canonical name; one name may stand for two in two countries."""
    found: dict[str, dict[Organisation, None]] = defaultdict(dict)
    for row in _organisation_rows():
        fields = ("canonical", "kind", "country", "sector", "cameo", "from", "to")
        one = Organisation(*(row[field] or "" for field in fields))
        found[one.name][one] = None
    return {name: tuple(ones) for name, ones in found.items()}


@cache
def organisation_forms() -> dict[str, list[tuple[str, str]]]:
    """By the first word of a long name (folded): the whole name and the canonical one."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in _organisation_rows():
        words = tokens(row["form"])
        if len(words) > 1:
            found[words[0]].append((" ".join(words), row["canonical"]))
    return found


def members_of(organisation: str, day: str) -> tuple[str, ...]:
    """ISO codes of the states that were its members on an ISO day; none where that is not known."""
    return tuple(
        row["iso3"]
        for row in _memberships()
        if row["organisation"] == organisation
        and row["start"] <= day
        and (not row["end"] or day <= row["end"])
    )


@cache
def _memberships() -> list[dict[str, str]]:
    return table("actors/memberships.tsv")
