"""Against own rhythm: would the answers be as many had the other side acted at other times?"""

import numpy as np
import numpy.typing as npt

from detente.analyse.reciprocity.columns import LAST_LAG, Column, fading

SCALES = (1.0, 3.0)
"""Days over which an answer fades, quick and slow; both are looked at, the better one counts."""

_APART = LAST_LAG + 10
"""Shifts as near as this are no chance: they still hold part of the answer."""


def chance_of_rhythm(stimulus: Column, surprise: Column) -> float:
    """The p that turning the stimulus round the calendar meets the answers as well as it does.

    Every circular shift of the one column against the other keeps the rhythm and the bursts of
    both; only their meeting is left to chance. One-sided; the larger of the two scales, each in
    standard deviations of its shifts, is compared with the larger of each shift.
    """
    meeting = _meetings(stimulus, surprise)
    chance = meeting[:, _APART : meeting.shape[1] - _APART]
    if chance.shape[1] < 2 * LAST_LAG:
        return 1.0
    spread = chance.std(axis=1, keepdims=True)
    spread[spread == 0] = 1.0
    standard = (meeting - chance.mean(axis=1, keepdims=True)) / spread
    drawn = standard[:, _APART : meeting.shape[1] - _APART].max(axis=0)
    found = standard[:, 0].max()
    return float((1 + np.count_nonzero(drawn >= found)) / (1 + drawn.size))


def _meetings(stimulus: Column, surprise: Column) -> npt.NDArray[np.float64]:
    """Scales by shifts: how much surprise lies just after the stimulus, by every shift."""
    days = len(stimulus)
    crossed = np.conj(np.fft.rfft(stimulus)) * np.fft.rfft(surprise)
    made = [
        np.fft.irfft(
            np.conj(np.fft.rfft(np.concatenate([[0.0], fading(scale)]), days)) * crossed, days
        )
        for scale in SCALES
    ]
    return np.array(made)
