"""Spelt alike: the names that somebody who mistyped one may have meant."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils

_ALIKE = 75  # of 100
_MOST = 3


def spelt_alike(name: str, names: Iterable[str]) -> list[str]:
    """The names spelt most like `name`, the likest first."""
    found = process.extract(
        name, list(names), scorer=fuzz.WRatio, processor=utils.default_process,
        score_cutoff=_ALIKE, limit=_MOST,
    )  # fmt: skip
    return [one for one, _, _ in found]
