"""Windows: in which stretches of time who did which type of act to whom.

Time is cut backwards from the last known day into windows as long as the horizon, so that the
window after the last one is what a forecast is about.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from detente.analyse.forecast.facts import Facts, Marks, Numbers, facts_of
from detente.ledger.act_parties import UNSTATED
from detente.model.acts import Acts, Party

_LONGEST = 400  # windows that are looked back

Side = Callable[[Party], bool]
"""Whether a party belongs to a side that was asked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Windows:
    """`present` says in which window an ordered pair had a type: pairs x windows x types.

    `sides` are names, those asked for first; `actor` and `recipient` places in them, `mirror` the
    place of the pair the other way. `acts` counts each pair's acts. `last` is the last known day
    (ordinal); a window is `horizon` days long, the last one ends on it.
    """

    sides: tuple[str, ...]
    types: tuple[str, ...]
    actor: Numbers
    recipient: Numbers
    mirror: Numbers
    present: Marks
    acts: Numbers
    last: int
    horizon: int

    def days(self, window: int) -> tuple[date, date]:
        """First and last day of a window; one past the end is the window to come."""
        end = self.last - (self.present.shape[1] - 1 - window) * self.horizon
        return date.fromordinal(end - self.horizon + 1), date.fromordinal(end)

    def pairs_of(self, asked: int) -> list[int]:
        """The ordered pairs whose sides are both among the first `asked`."""
        inside = (self.actor < asked) & (self.recipient < asked)
        return [int(place) for place in np.flatnonzero(inside)]


@dataclass(frozen=True, slots=True)
class Cut:
    """How to cut time: `horizon` in days, up to `last` (0: the last day with an act).

    `most` pairs that act most are kept beside those asked for. Acts with less than
    `min_confidence` do not count.
    """

    horizon: int = 7
    last: int = 0
    most: int = 200
    min_confidence: float = 0.0


def windows_of(
    parts: Iterable[Acts], asked: Sequence[tuple[str, Side]], cut: Cut = Cut()
) -> Windows:
    """Windows of acts that come in parts; the first sides are those asked for."""
    return gathered(parts, asked, cut).windows()


def gathered(parts: Iterable[Acts], asked: Sequence[tuple[str, Side]], cut: Cut) -> "Gathered":
    """What windows are made of; parties are sides by country, else by name.

    An act is of its last day; one that is dated no better than the horizon is long is left out,
    and so are acts within a side and acts that name no other side.
    """
    kept = Gathered(asked, cut)
    for acts in parts:
        kept.add(acts)
    return kept


class Gathered:
    """Acts of all parts as numbers: side, side, type, day."""

    def __init__(self, asked: Sequence[tuple[str, Side]], cut: Cut) -> None:
        self._asked, self._cut = asked, cut
        self._names: dict[str, int] = {name: place for place, (name, _) in enumerate(asked)}
        self._types: dict[str, int] = {}
        self._known: tuple[tuple[Party, ...], Numbers] = ((), np.zeros(0, np.int64))
        self._parts: list[npt.NDArray[np.int32]] = []

    def add(self, acts: Acts) -> None:
        """Gather one part."""
        side = self._sides(acts.parties)
        kind = [self._types.setdefault(name, len(self._types)) for name in acts.types]
        actor, recipient = side[acts.actor], side[acts.recipient]
        used = (actor >= 0) & (recipient >= 0) & (actor != recipient)
        used &= acts.last - acts.first < self._cut.horizon
        used &= acts.confidence >= self._cut.min_confidence
        if self._cut.last:
            used &= acts.last <= self._cut.last
        columns = (actor, recipient, np.array(kind, np.int64)[acts.type], acts.last)
        self._parts.append(np.stack([column[used].astype(np.int32) for column in columns], 1))

    def windows(self, chosen_before: int = 0) -> Windows:
        """The windows of what was gathered.

        With a day given only acts before it count for which pairs act most.
        """
        table = np.concatenate([np.zeros((0, 4), np.int32), *self._parts])
        last = self._cut.last or int(table[:, 3].max(initial=0))
        back = (last - table[:, 3]) // self._cut.horizon
        whole = (last - int(table[:, 3].min(initial=last + 1)) + 1) // self._cut.horizon
        count = min(whole, _LONGEST)
        low, high = table[:, :2].min(1), table[:, :2].max(1)
        size = max(len(self._names), 1)
        pair = low.astype(np.int64) * size + high
        kept = self._kept_pairs(pair, table[:, 3], chosen_before)
        keep = np.isin(pair, kept) & (back < count)
        table, back = table[keep].astype(np.int64), back[keep]
        return self._filled(table, count - 1 - back, last, count)

    def facts(self, days: int) -> tuple[Facts, tuple[str, ...], tuple[str, ...]]:
        """The last days as facts, like acts of a day once; names of sides and of types."""
        table = np.concatenate([np.zeros((0, 4), np.int32), *self._parts])
        last = self._cut.last or int(table[:, 3].max(initial=0))
        late = np.unique(table[table[:, 3] > last - days], axis=0)
        rows = facts_of(late[:, [0, 2, 1, 3]], len(self._names), len(self._types))
        return rows, tuple(self._names), tuple(self._types)

    def _filled(self, table: Numbers, window: Numbers, last: int, count: int) -> Windows:
        size, named = max(len(self._names), 1), len(self._asked)
        ordered = {(int(a), int(b)) for a, b in table[:, :2]}
        ordered |= {(a, b) for a in range(named) for b in range(named) if a != b}
        ordered |= {(b, a) for a, b in ordered}
        keys = np.array(sorted(a * size + b for a, b in ordered), np.int64)
        actor, recipient = np.divmod(keys, size)
        place = np.searchsorted(keys, table[:, 0] * size + table[:, 1])
        seen = np.unique(table[:, 2])
        names = [*self._types]
        types = tuple(sorted(names[place] for place in seen))
        order = np.array([types.index(name) if name in types else -1 for name in names], np.int64)
        present = np.zeros((len(keys), count, len(types)), np.bool_)
        if len(table):
            present[place, window, order[table[:, 2]]] = True
        return Windows(
            tuple(self._names), types, actor, recipient,
            np.searchsorted(keys, recipient * size + actor), present,
            np.bincount(place, minlength=len(keys)), last, self._cut.horizon,
        )  # fmt: skip

    def _kept_pairs(self, pair: Numbers, days: npt.NDArray[np.int32], day: int) -> Numbers:
        """The pairs asked for, and those that act most."""
        before = days < (day or np.iinfo(np.int64).max)
        keys, where = np.unique(pair[before], return_inverse=True)
        counts = np.bincount(where, minlength=len(keys))
        named, size = len(self._asked), max(len(self._names), 1)
        own = [a * size + b for a in range(named) for b in range(a + 1, named)]
        return np.concatenate(
            [np.array(own, np.int64), keys[np.argsort(-counts)[: self._cut.most]]]
        )

    def _sides(self, parties: tuple[Party, ...]) -> Numbers:
        """The side of each party, -1 where nobody is named; kept while parts share parties."""
        known, sides = self._known
        if parties is not known:
            sides = np.array([self._side(party) for party in parties], np.int64)
            self._known = (parties, sides)
        return sides

    def _side(self, party: Party) -> int:
        if party == UNSTATED:
            return -1
        for place, (_, belongs) in enumerate(self._asked):
            if belongs(party):
                return place
        return self._names.setdefault(party.country or party.name, len(self._names))
