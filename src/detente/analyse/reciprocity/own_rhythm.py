"""Against own rhythm: would the answers be as many had the other side acted at other times?"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from detente.analyse.reciprocity.columns import LAST_LAG, Column, fading

SCALES = (1.0, 3.0)
"""Days over which an answer fades, quick and slow; both are looked at, the better one counts."""

_APART = LAST_LAG + 10
"""Shifts as near as this are no chance: they still hold part of the answer."""


def chance_of_rhythm(pairs: Sequence[tuple[Column, Column]]) -> float:
    """The p that turning the stimuli round the calendar meets the answers as well as they do.

    Each pair is a stimulus and the surprise in its answer. Every circular shift of the one against
    the other keeps the rhythm and the bursts of both; only their meeting is left to chance.
    One-sided; the largest of each pair and of all together, at both scales, each in standard
    deviations of its shifts, is compared with the largest of each shift.
    """
    by_pair = [_standard(_meetings(*pair)) for pair in pairs]
    together = [_standard(np.sum(by_pair, axis=0))] if len(by_pair) > 1 else []
    standard = np.vstack([*by_pair, *together])
    drawn = _far(standard).max(axis=0)
    if drawn.size < 2 * LAST_LAG:
        return 1.0
    found = standard[:, 0].max()
    return float((1 + np.count_nonzero(drawn >= found)) / (1 + drawn.size))


def _standard(meetings: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """In standard deviations of the shifts that are far enough."""
    chance = _far(meetings)
    if not chance.size:
        return meetings
    spread = chance.std(axis=1, keepdims=True)
    spread[spread == 0] = 1.0
    made: npt.NDArray[np.float64] = (meetings - chance.mean(axis=1, keepdims=True)) / spread
    return made


def _far(meetings: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return meetings[:, _APART : max(_APART, meetings.shape[1] - _APART)]


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
