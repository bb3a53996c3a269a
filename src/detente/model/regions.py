"""Regions: which countries and divisions an informal region holds."""

from functools import cache

from detente.model.names import tokens
from detente.model.vocabulary import table

Member = tuple[str, str]
"""An ISO 3166-1 alpha-3 country and the name of a first-level division, empty for all of it."""


def members(region: str) -> tuple[Member, ...]:
    """What lies in the region of that name ("North Caucasus"), or nothing where it is none."""
    words = tokens(region)
    return _regions().get(words[1:] if words[:1] == ("the",) else words, ())


@cache
def _regions() -> dict[tuple[str, ...], tuple[Member, ...]]:
    return {
        tokens(row["region"]): tuple(map(_member, row["members"].split("|")))
        for row in table("places/members.tsv")
    }


def _member(written: str) -> Member:
    country, _, division = written.partition("/")
    return country, division
