"""Shelves: blocks of a ledger as stretches held in memory, so that each is asked for once."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from detente.ledger import laid
from detente.ledger.ledger import Ledger
from detente.resolve.weave.meeting import NEIGHBOURS, Laid

_STRETCH = 4 * NEIGHBOURS
"""So many tellings on each side of a place are read at once where a block is longer."""

_WHOLE = 1024
"""A block with fewer tellings is read as a whole."""

_READINGS = 20_000  # of which it is held whether they are current

_HELD = 200_000  # tellings in all stretches that are in memory


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Tellings of a block that follow one another; whether the block has more before and after."""

    laid: list[Laid]
    is_start: bool
    is_end: bool

    def near(self, place: Laid) -> Sequence[Laid] | None:
        """Those beside a place, itself among them; None where some of them are not held."""
        at = bisect_left(self.laid, place)
        first, last = at - NEIGHBOURS, at + NEIGHBOURS + 1
        if (first < 0 and not self.is_start) or (last > len(self.laid) and not self.is_end):
            return None
        return self.laid[max(0, first) : last]


class LedgerShelves:
    """Blocks with their tellings in order of days, from a ledger to which none are added."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._held: dict[str, _Stretch] = {}
        self._size = 0
        self._wide: dict[str, frozenset[Laid] | None] = {}
        self._is_current = lru_cache(_READINGS)(partial(laid.is_current, ledger))

    def near(self, key: str, place: Laid) -> Sequence[Laid]:
        """The nearest tellings of a block before and after a place, with the one there."""
        held = self._held.get(key) or self._hold(key, self._whole(key))
        found = held.near(place)
        if found is None:
            found = self._hold(key, self._around(key, place)).near(place)
            assert found is not None
        return found

    def has_wide(self, key: str) -> bool:
        """True where the block holds a telling that is wide in it."""
        return self._wide_in(key) != frozenset()

    def is_wide(self, key: str, place: Laid) -> bool:
        """True where the telling laid there is wide in the block."""
        known = self._wide_in(key)
        return laid.is_wide(self._ledger, key, place) if known is None else place in known

    def _wide_in(self, key: str) -> frozenset[Laid] | None:
        """The wide tellings of a block; None where they are too many to be held."""
        if key not in self._wide:
            found = self._whole(f"{laid.WIDE}{key}")
            self._make_room(len(found.laid))
            self._wide[key] = frozenset(found.laid) if found.is_end else None
        return self._wide[key]

    def _hold(self, key: str, stretch: _Stretch) -> _Stretch:
        self._make_room(len(stretch.laid))
        self._held[key] = stretch
        return stretch

    def _make_room(self, size: int) -> None:
        """Forget all where so many more (and what an empty block takes) would be too many."""
        self._size += size + 1
        if self._size > _HELD:
            self._held.clear()
            self._wide.clear()
            self._size = size + 1

    def _whole(self, key: str) -> _Stretch:
        """The block, or its beginning where it is long."""
        found = laid.first(self._ledger, key, _WHOLE)
        told = [(day, id_) for day, id_, reading in found if self._is_current(reading)]
        return _Stretch(told, is_start=True, is_end=len(found) < _WHOLE)

    def _around(self, key: str, place: Laid) -> _Stretch:
        before = laid.before(self._ledger, key, place, _STRETCH)
        after = laid.after(self._ledger, key, place, _STRETCH)
        ends = len(before) < _STRETCH, len(after) < _STRETCH
        return _Stretch([*before, place, *after], *ends)
