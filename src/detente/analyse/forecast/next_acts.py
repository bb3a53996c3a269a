"""Next acts: what sides may do to one another in the next window, how likely and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from detente.analyse.forecast.facts import Marks
from detente.analyse.forecast.shares import Share, about, share
from detente.analyse.forecast.signs import COLUMNS, Counts, Signs
from detente.analyse.forecast.weighing import Doubles, Weighing, weigh
from detente.analyse.forecast.windows import Windows

FEWEST_ACTS, FEWEST_WINDOWS = 10, 20
"""Acts of a pair, in either direction, and windows with which anything is said."""

WARM, _MEMORY = 8, 150  # windows that are only counted; the last ones that weights are fitted to
_SOME = 12  # windows that weights are fitted to, also where these are more than half
_LATELY = 12
_DECIDING = 0.2  # log odds


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a sign, what it adds to the log odds, in words, and the cases that it rests on."""

    sign: str
    adds: float
    words: str
    cases: Share | None = None


@dataclass(frozen=True, slots=True)
class NextAct:
    """A type of act that may come within the days; `low` and `high` bound its chance at 95 %.

    They are as far apart as `n` cases, the fewest of those that decide, and the doubt about the
    weights make them; the reasons' `adds` sum to the log odds.
    """

    actor: str
    recipient: str
    type: str
    chance: float
    low: float
    high: float
    n: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """The next acts of the sides asked for, likeliest first, between two days.

    `too_few` says of pairs why nothing is said about them. `windows` of `horizon` days and `pairs`
    of sides were learnt from.
    """

    since: date
    until: date
    horizon: int
    acts: tuple[NextAct, ...]
    too_few: tuple[str, ...] = ()
    windows: int = 0
    pairs: int = 0


def outlook(windows: Windows, asked: int) -> Outlook:
    """The outlook for the first `asked` sides of the windows."""
    pairs = windows.pairs_of(asked)
    silent = {pair: words for pair in pairs if (words := too_few(windows, pair))}
    count = windows.present.shape[1]
    found = [] if len(silent) == len(pairs) else _acts_of(windows, set(pairs) - set(silent))
    return Outlook(
        *windows.days(count), windows.horizon, tuple(found), tuple(silent.values()),
        count, len(windows.actor),
    )  # fmt: skip


def _acts_of(windows: Windows, pairs: set[int]) -> list[NextAct]:
    """All types of these pairs, likeliest first."""
    signs, weighing = learnt(windows)
    odds = weighing.parts(signs), weighing.doubt(signs)
    found = [act for pair in sorted(pairs) for act in _acts(windows, signs, odds, pair)]
    return sorted(found, key=lambda one: (-one.chance, one.actor, one.type))


def too_few(windows: Windows, pair: int) -> str:
    """Why nothing can be said of a pair; empty where something can."""
    acts = int(windows.acts[pair] + windows.acts[windows.mirror[pair]])
    count = windows.present.shape[1]
    if acts >= FEWEST_ACTS and count >= FEWEST_WINDOWS:
        return ""
    one, other = (windows.sides[side[pair]] for side in (windows.actor, windows.recipient))
    seen = f"{acts} acts between them in {count} windows of {windows.horizon} days"
    least = f"at least {FEWEST_ACTS} in {FEWEST_WINDOWS}"
    return f"{one} to {other}: too few to say, {seen} ({least})"


def learnt(windows: Windows) -> tuple[Signs, Weighing]:
    """The signs before the window to come, and the weights that the windows before teach."""
    counts, before, after = Counts(windows), [], []
    for window in range(windows.present.shape[1]):
        if window >= WARM:
            before.append(counts.signs())
            after.append(windows.present[:, window])
        counts.step()
    return counts.signs(), recent(before, after, len(windows.types))


def recent(
    before: list[Signs], after: list[Marks], types: int, start: Weighing | None = None
) -> Weighing:
    """The weights of the later half of windows: early on shares rest on too few to weigh alike."""
    last = min(_MEMORY, max(len(before) // 2, min(len(before), _SOME)))
    return weigh(before[-last:] if last else [], after[-last:] if last else [], types, start)


def _acts(
    windows: Windows, signs: Signs, odds: tuple[Doubles, Doubles], pair: int
) -> Iterator[NextAct]:
    for kind, name in enumerate(windows.types):
        adds = odds[0][pair, kind]
        chance = float(1 / (1 + np.exp(-adds.sum())))
        reasons = tuple(_reasons(windows, signs, adds, (pair, kind)))
        n = min(one.cases.n for one in reasons if one.cases and _decides(one))
        sides = (windows.sides[windows.actor[pair]], windows.sides[windows.recipient[pair]])
        yield NextAct(*sides, name, chance, *_ends(chance, n, odds[1][pair, kind]), n, reasons)


def _ends(chance: float, n: int, doubt: float) -> tuple[float, float]:
    """The interval that n cases and the doubt about the weights leave together."""
    spread = chance * (1 - chance)
    return about(chance, spread / (spread / max(n, 1) + spread**2 * doubt))


def _decides(reason: Reason) -> bool:
    """Whether the chance can be no surer than this reason's cases make it."""
    return reason.sign == "habit" or (
        reason.sign in ("answer", "sequel") and abs(reason.adds) >= _DECIDING
    )


def _reasons(
    windows: Windows, signs: Signs, adds: Doubles, at: tuple[int, int]
) -> Iterator[Reason]:
    """Each sign in words."""
    pair, kind = at
    one, other = (windows.sides[side[pair]] for side in (windows.actor, windows.recipient))
    name, horizon = windows.types[kind], windows.horizon
    all_cases = share(int(signs.habit_k[:, kind].sum()), signs.windows * len(windows.actor))
    yield Reason("usual", float(adds[0]), f"{name} between any two sides", all_cases)
    habit = share(int(signs.habit_k[at]), signs.windows)
    yield Reason("habit", float(adds[1]), f"{one} {name} {other} within {horizon} days", habit)
    lately = windows.present[pair, -_LATELY:, kind]
    words = f"the same in the last {len(lately)} windows"
    yield Reason("lately", float(adds[2]), words, share(int(lately.sum()), len(lately)))
    for side, sign in enumerate(("answer", "sequel")):
        actor, target = (other, one) if side == 0 else (one, other)
        trigger = int(signs.trigger[pair, kind, side])
        before = windows.types[trigger] if trigger < len(windows.types) else "no act"
        joined = "on" if before == "no act" else "to"
        words = f"after {before} of {actor} {joined} {target}, {one} {name} within {horizon} days"
        cases = share(int(signs.k[pair, kind, side]), int(signs.n[pair, kind, side]))
        yield Reason(sign, float(adds[3 + side]), words, cases)
    quiet = round(float(np.expm1(-signs.table[pair, kind, COLUMNS.index("silence")])))
    since = "acts in the last window" if quiet == 0 else f"no act between them for {quiet} windows"
    yield Reason("silence", float(adds[5]), since)
    more = float(np.exp(signs.table[pair, kind, COLUMNS.index("volume")]))
    yield Reason("volume", float(adds[6]), f"all sides act {more:.2f} times as often as usual")
