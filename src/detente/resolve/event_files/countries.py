"""Countries as data sets write them: English names, or three letters, to ISO 3166-1 alpha-3."""

from functools import cache

from detente.model.names import fold
from detente.model.vocabulary import table, yaml_file
from detente.resolve.actor_tables import countries

PSEUDO = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
"""What PLOVER writes where a party is of no country."""


def by_name(name: str) -> str:
    """The code of a country's English name, '' where the tables have no such name."""
    return _names().get(fold(name), "") if name else ""


def by_code(code: str) -> str:
    """Three letters of CAMEO or ISO as the ledger writes them, '' where they mean no country."""
    code = code.strip().upper()
    code = _respelt().get(code, code)
    return code if code in PSEUDO or code in countries() else ""


@cache
def _names() -> dict[str, str]:
    rows = [row for row in table("actors/country_forms.tsv") if row["kind"] in ("name", "short")]
    doubtful = {fold(row["form"]) for row in table("actors/country_forms.tsv")
                if row["kind"] == "region"}  # fmt: skip
    named = {fold(row["form"]): row["iso3"] for row in rows if fold(row["form"]) not in doubtful}
    own = {fold(one.name): iso3 for iso3, one in countries().items()}
    return named | own | dict(yaml_file("imported/sectors.yaml")["names"])


@cache
def _respelt() -> dict[str, str]:
    return dict(yaml_file("imported/sectors.yaml")["countries"])
