"""Shingles: runs of words by which near-copies of one text are known, found by MinHash."""

import re
from functools import cache
from hashlib import blake2b
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

RUN = 5
"""Words in a run."""

_BANDS, _ROWS = 32, 3  # a pair with 3 of 10 runs in common meets in a band 6 times in 10
_WORD = re.compile(r"[^\W_]+")


def runs_of(text: str) -> frozenset[int]:
    """The runs of five words of a text, each as a number of 32 bits; case does not count."""
    words = _WORD.findall(text.casefold())
    return frozenset(
        crc32(" ".join(words[at : at + RUN]).encode("utf-8", "replace"))
        for at in range(len(words) - RUN + 1)
    )


def bands_of(runs: frozenset[int]) -> tuple[str, ...]:
    """Keys of which two texts share one where many of their runs are the same (MinHash, LSH)."""
    if not runs:
        return ()
    numbers = np.fromiter(runs, dtype=np.uint64, count=len(runs))
    factors, terms = _hashes()
    mixed = (numbers[None, :] * factors[:, None] + terms[:, None]) >> np.uint64(32)
    least = mixed.min(axis=1).reshape(_BANDS, _ROWS)
    return tuple(
        f"{at}:{blake2b(band.tobytes(), digest_size=6).hexdigest()}"
        for at, band in enumerate(least)
    )


def shared(one: frozenset[int], other: frozenset[int]) -> float:
    """Which part of the runs of the shorter text the longer has too, 0 to 1."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


@cache
def _hashes() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Odd factors and terms of the hash functions (multiply-shift: products wrap at 64 bits)."""
    drawn = np.random.default_rng(1929)
    count, most = _BANDS * _ROWS, np.iinfo(np.uint64).max
    factors = drawn.integers(1, most, count, dtype=np.uint64) | np.uint64(1)
    return factors, drawn.integers(0, most, count, dtype=np.uint64)
