"""Weekly net intensity of both directions, on which models of whole series are fitted."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.analyse.bins import By
from detente.analyse.dyads import DyadSeries
from detente.model.errors import DetenteError

Numbers = npt.NDArray[np.float64]

FEWEST_WEEKS = 52
FEWEST_ACTS = 40
"""Of each side."""


@dataclass(frozen=True, slots=True, eq=False)
class Weekly:
    """The sum of intensities a week, each way; `seen` is False in a gap, where both are 0."""

    forth: Numbers
    back: Numbers
    seen: npt.NDArray[np.bool_]
    acts: tuple[int, int]
    rows: tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
    """The keys of the acts of each direction: what every coefficient rests on."""

    @property
    def enough(self) -> bool:
        """Long and full enough for a model."""
        return int(self.seen.sum()) >= FEWEST_WEEKS and min(self.acts) >= FEWEST_ACTS


def weekly_of(series: DyadSeries) -> Weekly:
    """From a series by week."""
    if series.bins.by is not By.WEEK:
        raise DetenteError("models of whole series are fitted by week")
    forth, back = series.directions
    return Weekly(
        forth.intensity,
        back.intensity,
        ~series.gap(),
        (len(forth.acts), len(back.acts)),
        (forth.acts.row, back.acts.row),
    )
