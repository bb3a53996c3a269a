"""Words of a report as they are compared: each with its weight, and the rare names among them."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from math import log, sqrt

from detente.model.vocabulary import table

WORD = re.compile(r"[^\W\d_][\w'’-]*\w")
RARE = 5.0
"""Of a thousand reports: words of fewer are not in the table and all weigh the same."""

_MOST = 40
"""Rare names kept of one report, the most frequent first."""


def weighted(text: str) -> dict[str, float]:
    """The words of a text by how often they stand there and how rare they are; of length one."""
    counted = Counter(word.casefold() for word in WORD.findall(text))
    raw = {word: (1 + log(count)) * _rarity(word) for word, count in counted.items()}
    size = sqrt(sum(value * value for value in raw.values())) or 1.0
    return {word: value / size for word, value in raw.items() if value > 0}


def rare_names(text: str) -> frozenset[str]:
    """Words written with a capital within a sentence that few reports of attacks use."""
    counted = Counter(_capitals(text))
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return frozenset(word for word, _ in ranked[:_MOST])


def _capitals(text: str) -> Iterator[str]:
    if text.isupper():
        return
    plain = {word for word in WORD.findall(text) if word[0].islower()}
    for found in re.finditer(r"(?<=[\w,;’'] )[A-Z][\w'’-]*\w", text):
        word = re.sub(r"['’]s$", "", found.group()).casefold()
        if len(word) > 2 and word not in plain and word not in _frequent():
            yield word


def _rarity(word: str) -> float:
    return log(1000 / _frequent().get(word, RARE))


@cache
def _frequent() -> dict[str, float]:
    """Words that more than five of a thousand reports of attacks use: in how many of a thousand."""
    return {row["word"]: float(row["per_mille"]) for row in table("weave/frequent_words.tsv")}
