"""Acts: who did what to whom and when, in columns, as analysis counts it."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Days: TypeAlias = npt.NDArray[np.int32]
"""Proleptic Gregorian ordinals, as `datetime.date.toordinal` gives them."""


@dataclass(frozen=True, slots=True)
class Party:
    """One side of an act: `code` is a CAMEO actor code (RUSGOV) or ''.

    `name` is never empty; `country` is ISO 3166-1 alpha-3, or IGO, NGO …, or ''; `sector` is
    PLOVER's (GOV, MIL, REB …) or ''.
    """

    name: str
    code: str = ""
    country: str = ""
    sector: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Acts:
    """n dated acts, one place an act in every column, ordered by day, then row.

    An act that several reports tell counts once. `first` and `last` are its first and last day
    (the same where the day is known); `actor` and `recipient` are places in `parties`; `type` is a
    place in `types` (PLOVER event types); `quad` runs from 1 to 4 (verbal and material cooperation,
    verbal and material conflict), `intensity` from -10 (conflict) to +10 (PLOVER, or Goldstein for
    imported rows), `confidence` from 0 to 1; `row` is the key by which the ledger cites the act.
    """

    parties: tuple[Party, ...]
    types: tuple[str, ...]
    first: Days
    last: Days
    actor: npt.NDArray[np.int32]
    recipient: npt.NDArray[np.int32]
    type: npt.NDArray[np.int8]
    quad: npt.NDArray[np.int8]
    intensity: npt.NDArray[np.float32]
    confidence: npt.NDArray[np.float32]
    row: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.first)
