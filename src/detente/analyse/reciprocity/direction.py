"""Against common causes: an answer comes after; what moves both at once is the same both ways.

Whatever stirs both sides (a third party's act, a crisis, a wave of reports), seen or unseen, makes
the second side's acts before the first side's as frequent as those after, and those on the same day
the most frequent of all. An answer shows as more acts after than before, or as more acts after than
on the same day.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from detente.analyse.reciprocity.columns import Column, faded
from detente.analyse.reciprocity.own_rhythm import SCALES

_BLOCK = 14
"""Days that keep together: longer than an answer and most bursts."""

_SAME_DAY = 0.2
"""Part of the same day set against an answer where the other side also acts before: a common cause
may fade sooner on one side."""

_ABSENT = -0.5
"""Standard deviations below which the other side does not act before."""

_FLIPS = 1999
_SEED = 20101128


def chance_of_common_cause(pairs: Sequence[tuple[Column, Column]]) -> float:
    """The p of as lopsided a meeting where common causes alone make stimulus and answer meet.

    Turning time round in blocks of two weeks turns the sign of each block's sum; under the null
    either sign is as likely. One-sided; the largest of all contrasts, of each pair and of all
    together, counts, so that looking at several costs what it should.
    """
    by_pair = [_sized(_blocks(_contrasts(*pair))) for pair in pairs]
    together = [_sized(np.sum(by_pair, axis=0))] if len(by_pair) > 1 else []
    sums = np.vstack([*by_pair, *together])
    flipped = (_signs(sums.shape[1]) @ sums.T).max(axis=1)
    found = sums.sum(axis=1).max()
    return float((1 + np.count_nonzero(flipped >= found - 1e-12)) / (1 + _FLIPS))


def _sized(sums: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """In standard deviations of what turning signs makes of them."""
    size = np.sqrt((sums**2).sum(axis=1, keepdims=True))
    size[size == 0] = 1.0
    made: npt.NDArray[np.float64] = sums / size
    return made


def _contrasts(stimulus: Column, answer: Column) -> npt.NDArray[np.float64]:
    """Contrasts by days: after less before, and after less the same day, at each scale."""
    same = stimulus * answer
    made = []
    for scale in SCALES:
        after, before = answer * faded(stimulus, scale), stimulus * faded(answer, scale)
        part = _SAME_DAY if _sized(_blocks(before[None, :])).sum() > _ABSENT else 0.0
        made += [after - before - part * same, after - same]
    return np.array(made)


def _blocks(days: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Sums of blocks of days."""
    starts = np.arange(0, days.shape[1], _BLOCK)
    made: npt.NDArray[np.float64] = np.add.reduceat(days, starts, axis=1)
    return made


@lru_cache(maxsize=8)
def _signs(blocks: int) -> npt.NDArray[np.float64]:
    """Draws by blocks: +1 or -1; the same in every run."""
    drawn = np.random.default_rng(_SEED).integers(0, 2, size=(_FLIPS, blocks))
    made: npt.NDArray[np.float64] = 2.0 * drawn.astype(np.float64) - 1.0
    return made
