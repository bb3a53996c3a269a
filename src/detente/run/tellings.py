"""Tellings of a ledger: its incidents in the shape in which two of them are compared."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from detente.ledger import laid, told, woven
from detente.ledger.ledger import Ledger
from detente.ledger.woven import Found
from detente.resolve.weave.blocking import Block
from detente.resolve.weave.meeting import met
from detente.resolve.weave.shingles import bands_of, runs_of
from detente.resolve.weave.telling import Figure, Page, Telling
from detente.resolve.weave.verdict import Verdict, roughly, verdict
from detente.resolve.weave.words import rare_names, weighted
from detente.run.shelves import LedgerShelves
from detente.run.weighing import UNKNOWN, Weighing

_KEPT = 4096  # tellings and pages held in memory
_STRUCK = frozenset({"target", "victim"})


class LedgerTellings:
    """What may be asked of everything that was told, from a ledger to which nothing is added.

    What was asked is held for a while. `weaver` names the weights: scores found with these before
    are not found again.
    """

    def __init__(self, ledger: Ledger, weaver: str = "") -> None:
        self._ledger = ledger
        self._shelves = LedgerShelves(ledger)
        self.weighing = Weighing(ledger, weaver, self._seq)
        self.telling = lru_cache(_KEPT)(self._telling)
        self.page = lru_cache(_KEPT)(self._page)
        self._as_read = lru_cache(_KEPT)(self._looked_up)
        self._laid = lru_cache(_KEPT)(self._lying)

    def beside(self, id_: str) -> Sequence[str]:
        """The tellings that this one meets in a block, of the nearest in days of each."""
        day, blocks = self._laid(id_)
        return met((day, id_), blocks, self._shelves)

    def keys(self, id_: str) -> frozenset[str]:
        """The keys of the blocks that it lies in with another."""
        return frozenset(block.key for block in self._laid(id_)[1])

    def roughly(self, one: str, others: Iterable[str]) -> Iterator[float | None]:
        """The score of one with each of others; None where it is surely not above 0."""
        for other, known in self.weighing.known(one, others):
            if known is not UNKNOWN:
                yield known
            else:
                found = roughly(self.telling(one), self.telling(other))
                self.weighing.note(one, other, found)
                yield found

    def score(self, one: str, other: str) -> float:
        """The score of two of them: above 0 where they are rather one incident."""
        ((_, known),) = self.weighing.known(one, [other])
        if known is not UNKNOWN and known is not None:
            return known
        score = self.verdict(one, other).score
        self.weighing.note(one, other, score)
        return score

    def reading(self, id_: str) -> str:
        """The id of the reading that has this telling; empty where no current reading has it."""
        row = self._as_read(id_)
        return str(row["reading_id"]) if row is not None else ""

    def is_told(self, id_: str) -> bool:
        """True where a current reading has it."""
        return self._as_read(id_) is not None

    def verdict(self, one: str, other: str) -> Verdict:
        """All that speaks for and against two of them being one incident."""
        return verdict(self.telling(one), self.telling(other))

    def _seq(self, id_: str) -> int:
        row = self._as_read(id_)
        assert row is not None
        return int(row["seq"])

    def _looked_up(self, id_: str) -> Found | None:
        return woven.as_read(self._ledger, id_)

    def _lying(self, id_: str) -> tuple[int, tuple[Block, ...]]:
        """The day by which a telling is laid, and those of its blocks that others lie in."""
        day, keys = laid.keys_of(self._ledger, id_, self.reading(id_))
        blocks = (
            Block(key, f"{laid.WIDE}{key}" in keys)
            for key, is_shared in keys.items()
            if is_shared and not key.startswith(laid.WIDE)
        )
        return day, tuple(blocks)

    def _telling(self, id_: str) -> Telling:
        row = told.incident(self._ledger, id_)
        figures = told.tolls(self._ledger, row)
        who = told.parties(self._ledger, row)
        return Telling(
            id=id_,
            page=self.page(row["report_id"]),
            first=_ordinal(row["first_day"]),
            last=_ordinal(row["last_day"]),
            place=told.place_of(self._ledger, row),
            type=row["type"],
            stage=row["stage"],
            killed=_figures(figures, "killed"),
            injured=_figures(figures, "injured"),
            perpetrators=_names(who, "perpetrator"),
            struck=frozenset(one["head"].casefold() for one in who if one["role"] in _STRUCK),
            weapon=row["weapon_type"],
            is_past=row["time"] == "historical",
        )

    def _page(self, report: str) -> Page:
        row = told.report(self._ledger, report)
        words = woven.content(self._ledger, report)
        return Page(
            report=report,
            outlet=row["outlet"],
            day=_ordinal(row["told_on"] or row["latest"]),
            words=weighted(words),
            names=rare_names(words),
            places=told.places_named(self._ledger, row["reading_id"]),
            bands=woven.bands(self._ledger, row["reading_id"]) or bands_of(runs_of(words)),
        )


def _ordinal(day: str | None) -> int | None:
    return date.fromisoformat(day).toordinal() if day else None


def _figures(tolls: Sequence[Found], effect: str) -> tuple[Figure, ...]:
    return tuple(
        Figure(one["low"], one["best"], one["high"]) for one in tolls if one["effect"] == effect
    )


def _names(who: Sequence[Found], role: str) -> frozenset[str]:
    """Those with a name of their own; "gunmen" says too little."""
    named = (one["name"] or one["written"] for one in who if one["role"] == role and one["written"])
    return frozenset(named)
