"""Tallies: how often each key was seen, old sightings fading at several half-lives."""

import numpy as np

from detente.analyse.forecast.facts import Floats, Marks, Numbers

HALF_LIVES = (2.0, 8.0, 30.0, 120.0, np.inf)
"""Days after which a sighting counts half; the last never fades."""

QUARTER = 3
"""The place of the 120 days in HALF_LIVES: what parties do by habit."""

NEVER = np.int64(-(10**9))


class Tally:
    """Fading counts of the keys of a column; `counts` is keys x half-lives, `last` a day.

    The keys of all days are known from the start, but none counts before its day was added.
    """

    def __init__(self, keys: Numbers) -> None:
        self.keys, self._places = np.unique(keys, return_inverse=True)
        self.counts = np.zeros((len(self.keys), len(HALF_LIVES)), np.float32)
        self.last = np.full(len(self.keys), NEVER)

    @property
    def seen(self) -> Marks:
        """Which keys were seen so far."""
        return self.last > NEVER

    def fade(self, days: int) -> None:
        """Let days pass."""
        self.counts *= (0.5 ** (days / np.array(HALF_LIVES))).astype(np.float32)

    def add(self, rows: slice, day: int) -> None:
        """Count the keys of one day's rows."""
        places = self._places[rows]
        np.add.at(self.counts, places, 1)
        self.last[places] = day

    def places(self, keys: Numbers) -> Numbers:
        """Where keys stand; -1 for one that never occurs."""
        if not len(self.keys):
            return np.full(len(keys), -1)
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[at] == keys, at, -1)

    def read(self, keys: Numbers, day: int, longest: int) -> tuple[Floats, Floats]:
        """Counts (rows x half-lives) and days since the last sighting, at most `longest`."""
        at = self.places(keys)
        known = at >= 0
        counts = np.where(known[:, None], self.counts[at], np.float32(0))
        ages = np.where(known, day - self.last[at], longest)
        return counts, np.clip(ages, 1, longest).astype(np.float32)
