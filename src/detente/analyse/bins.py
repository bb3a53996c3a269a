"""Bins: days, ISO weeks from Monday, or months, one after the other without a hole."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from detente.model.acts import Days

_EPOCH = date(1970, 1, 1).toordinal()
_WEEK = 7


class By(StrEnum):
    """How wide a bin is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, eq=False)
class Bins:
    """n bins; `starts` has n + 1 ordinals: where each begins, and where the last has ended."""

    by: By
    starts: npt.NDArray[np.int64]

    @classmethod
    def over(cls, first: int, last: int, by: By) -> "Bins":
        """The bins that hold all days from first to last."""
        if by is By.DAY:
            return cls(by, np.arange(first, last + 2, dtype=np.int64))
        if by is By.WEEK:
            monday = first - (first - 1) % _WEEK
            return cls(by, np.arange(monday, last + 1 + _WEEK, _WEEK, dtype=np.int64))
        months = np.arange(_month(first), _month(last) + 2)
        return cls(by, months.astype("M8[D]").astype(np.int64) + _EPOCH)

    def __len__(self) -> int:
        return len(self.starts) - 1

    def places(self, days: Days) -> npt.NDArray[np.int64]:
        """The bin of each day; -1 or n where a day lies before or after all."""
        made: npt.NDArray[np.int64] = np.searchsorted(self.starts, days, side="right") - 1
        return made

    def names(self) -> list[str]:
        """The first day of each bin, ISO."""
        return [date.fromordinal(int(one)).isoformat() for one in self.starts[:-1]]


def _month(day: int) -> np.datetime64:
    made: np.datetime64 = np.datetime64(day - _EPOCH, "D").astype("M8[M]")
    return made
