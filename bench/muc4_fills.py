"""Fills of MUC-4 slots: set fills by bench/muc4_fills.yaml, strings, and what they refer to."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Fill = dict[str, list[str]]


def listed(table: str, words: str) -> str:
    """The first fill of a table of which a word stands in `words`, or nothing."""
    within = f" {re.sub(r'[^a-z0-9-]+', ' ', words.lower())} "
    some_of: dict[str, list[str]] = fills()[table]
    return next((f for f, some in some_of.items() if any(f" {w} " in within for w in some)), "")


def values(value: str) -> list[Fill]:
    """One set fill that refers to nothing, or none."""
    return [set_fill(value)] if value else []


def strings(names: Iterable[str]) -> list[Fill]:
    """A string fill for each name."""
    return [{"alts": [name]} for name in names]


def set_fill(value: str, of: str = "") -> Fill:
    """A set fill, and the filler that it tells of."""
    return {"value": [value], "ref": [of]} if of else {"value": [value]}


@cache
def fills() -> dict[str, Any]:
    """The tables of the set fills."""
    path = Path(__file__).with_name("muc4_fills.yaml")
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded
