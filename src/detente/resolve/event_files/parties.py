"""Parties: who a data set names, in the codes of the ledger: country, PLOVER sector, CAMEO code."""

from functools import cache

from detente.model.acts import Party
from detente.model.imported import Side
from detente.model.names import fold
from detente.model.vocabulary import table, yaml_file
from detente.resolve.actor_tables import Organisation, organisations
from detente.resolve.event_files.cells import clean
from detente.resolve.event_files.countries import PSEUDO, by_name

UNSTATED = Party("")
"""The other side of an act of which the file names one alone."""


def of_words(side: Side) -> Party:
    """A party told by its name, the name of its country and sectors in words (ICEWS)."""
    name, country, sectors, _ = (clean(cell) for cell in side)
    if not name and not country:
        return UNSTATED
    iso3 = by_name(country)
    if (known := organisation(name, iso3)) is not None:
        return Party(name, known.cameo, known.country, known.sector)
    state = by_name(name)
    if state and (state == iso3 or not country):
        return Party(name, state.removeprefix("X-"), state)
    international = "" if country else _holds("icews_international", sectors.lower())
    if international:
        return coded(name, international, "")
    return coded(name or country, iso3, _sector_of_words(sectors))


def coded(name: str, country: str, sector: str) -> Party:
    """A party of a country and sector; its code is the two together."""
    agent = "" if sector == "UNK" else sector
    return Party(name, country.removeprefix("X-") + agent, country, sector)


def organisation(name: str, country: str) -> Organisation | None:
    """The organisation of that name that the tables know, of that country where it is told."""
    found = _organisations().get(fold(name), ()) if name else ()
    fitting = [one for one in found if not country or one.country in (country, *PSEUDO)]
    return fitting[0] if len(fitting) == 1 else None


def first_sector(sectors: list[str]) -> str:
    """Of several PLOVER sectors the narrowest, '' of none."""
    return min(sectors, key=_ranks().index, default="")


@cache
def _organisations() -> dict[str, tuple[Organisation, ...]]:
    named: dict[str, tuple[Organisation, ...]] = {}
    for row in table("actors/organisations.tsv"):
        if "ambiguous" not in row["note"]:
            known = named.get(fold(row["form"]), ())
            named[fold(row["form"])] = tuple(
                dict.fromkeys((*known, *organisations()[row["canonical"]]))
            )
    return named


def _sector_of_words(sectors: str) -> str:
    found = [_holds("icews", part) for part in sectors.lower().split(",")]
    return first_sector([sector for sector in found if sector])


def _holds(scheme: str, written: str) -> str:
    """What the first piece of a scheme that is in these words stands for, '' where none is."""
    return next((meaning for piece, meaning in _pieces(scheme) if piece in written), "")


@cache
def _pieces(scheme: str) -> list[tuple[str, str]]:
    return [(piece, meaning) for piece, meaning in yaml_file("imported/sectors.yaml")[scheme]]


@cache
def words(scheme: str) -> dict[str, str]:
    """Sectors of a scheme to PLOVER sectors."""
    return dict(yaml_file("imported/sectors.yaml")[scheme])


@cache
def _ranks() -> list[str]:
    return list(yaml_file("imported/sectors.yaml")["rank"])
