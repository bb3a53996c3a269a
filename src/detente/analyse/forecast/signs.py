"""Signs: what speaks for an act in the next window, each as log odds, with the cases behind it.

Everything is counted over the windows before the one that is forecast.
"""

from dataclasses import dataclass

import numpy as np

from detente.analyse.forecast.facts import Floats, Numbers
from detente.analyse.forecast.shares import alikeness, drawn_to, logit
from detente.analyse.forecast.windows import Windows

SIGNS = ("habit", "lately", "answer", "sequel", "silence", "volume")
"""What speaks for an act, after the share of all pairs."""

COLUMNS = (*SIGNS, "answer", "sequel", "habit", "lately", "habit")
"""The signs of the columns of `Signs.table`: after one of each again answer and sequel, as far as
they have many cases, what is habit or was lately common, and what never was."""

_COMMON = -2.0  # log odds: an act in one of eight windows
_MANY = 20.0  # cases of which half is believed at once
_CAUTION = 6.0  # cases that the usual share is worth
_RECENT = 0.5 ** (1 / 6)  # what is lately fades by half in six windows


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """Signs before one window, of every pair (p) and type (y).

    `usual` is the log odds over all pairs (y), `table` what is seen of each sign (p, y, COLUMNS).
    `trigger` (p, y, 2) is the type of the other's, and of the own, last acts behind `answer` and
    `sequel` (the number of types where there was none), `k` and `n` (p, y, 2) how often the act
    came after it. `habit_k` (p, y) of `windows` windows had the act.
    """

    usual: Floats
    table: Floats
    trigger: Numbers
    k: Floats
    n: Floats
    habit_k: Floats
    windows: int


class Counts:
    """Running counts over windows: `step` takes the next one in, `signs` tells of what follows."""

    def __init__(self, windows: Windows) -> None:
        pairs, _, types = windows.present.shape
        self._windows = windows
        self.passed = 0
        self._had = np.zeros((pairs, types), np.float32)
        self._recent = np.zeros((pairs, types), np.float32)
        self._weight = 0.0
        self._since = np.zeros(pairs, np.float32)
        self._n = np.zeros((2, pairs, types + 1), np.float32)
        self._k = np.zeros((2, pairs, types + 1, types), np.float32)
        self._before = np.zeros((2, pairs, types + 1), np.bool_)

    def step(self) -> None:
        """Take in the next window."""
        here = self._windows.present[:, self.passed]
        if self.passed:
            self._n += self._before
            for side in range(2):
                self._k[side] += self._before[side, :, :, None] & here[:, None, :]
        self._had += here
        self._recent = self._recent * _RECENT + here
        self._weight = self._weight * _RECENT + 1
        active = here.any(1) | here[self._windows.mirror].any(1)
        self._since = np.where(active, 0, self._since + 1).astype(np.float32)
        self._before[0] = _with_none(here[self._windows.mirror])
        self._before[1] = _with_none(here)
        self.passed += 1

    def signs(self) -> Signs:
        """What speaks for each act in the window after those taken in."""
        passed = float(self.passed)
        usual = self._had.mean(0) / max(passed, 1)
        habit = drawn_to(self._had, passed, usual, alikeness(self._had, passed, usual))
        lately = drawn_to(self._recent, np.float32(self._weight), habit, _CAUTION)
        volume = self._recent.mean() / max(self._weight, 1)
        pull, trigger, k, n = self._followed(habit, usual)
        columns = [
            logit(habit) - logit(usual),
            logit(lately) - logit(habit),
            pull[0],
            pull[1],
            np.broadcast_to(-np.log1p(self._since)[:, None], habit.shape),
            np.full(habit.shape, np.log((volume + 1e-4) / (usual.mean() + 1e-4))),
            *(pull * n.transpose(2, 0, 1) / (n.transpose(2, 0, 1) + _MANY)),
            np.maximum(logit(habit) - _COMMON, 0),
            np.maximum(logit(lately) - _COMMON, 0),
            self._had == 0,
        ]
        table = np.stack(columns, 2).astype(np.float32)
        return Signs(logit(usual), table, trigger, k, n, self._had.copy(), self.passed)

    def _followed(self, habit: Floats, usual: Floats) -> tuple[Floats, Numbers, Floats, Floats]:
        """What last window's acts, of the other (0) and the own (1), say of the next one.

        Of several triggers the one that raises the odds most counts; none is a trigger, too.
        """
        found: list[tuple[Floats, Numbers, Floats, Floats]] = []
        for side in range(2):
            k, n = self._k[side], self._n[side][:, :, None]
            pooled = drawn_to(k.sum(0), n.sum(0), usual[None], _CAUTION)
            lift = logit(pooled) - logit(usual)[None]
            expected = 1 / (1 + np.exp(-(logit(habit)[:, None, :] + lift[None])))
            pull = logit(drawn_to(k, n, expected, _CAUTION)) - logit(habit)[:, None, :]
            pull = np.where(self._before[side][:, :, None], pull, -np.inf)
            best = pull.argmax(1)
            at = np.expand_dims(best, 1)
            some = np.broadcast_to(n, k.shape)
            taken = [np.take_along_axis(one, at, 1)[:, 0] for one in (pull, k, some)]
            taken[0] = np.where(np.isfinite(taken[0]), taken[0], 0)
            found.append((taken[0], best, taken[1], taken[2]))
        pulls, triggers, ks, ns = zip(*found, strict=True)
        return np.stack(pulls), np.stack(triggers, 2), np.stack(ks, 2), np.stack(ns, 2)


def _with_none(
    here: np.ndarray[tuple[int, int], np.dtype[np.bool_]],
) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """With one column more, true where nothing happened."""
    return np.column_stack([here, ~here.any(1)])
