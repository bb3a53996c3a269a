"""Tellings of a ledger: its incidents in the shape in which two of them are compared."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from detente.ledger import told, woven
from detente.ledger.ledger import Ledger
from detente.ledger.woven import Found
from detente.resolve.weave.meeting import NEIGHBOURS, Laid, met
from detente.resolve.weave.shingles import bands_of, runs_of
from detente.resolve.weave.telling import Figure, Page, Telling
from detente.resolve.weave.verdict import Verdict, verdict
from detente.resolve.weave.words import rare_names, weighted

_KEPT = 4096  # tellings and pages held in memory
_STRUCK = frozenset({"target", "victim"})


class LedgerTellings:
    """What may be asked of everything that was told, from a ledger; pages are kept for a while."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.telling = lru_cache(_KEPT)(self._telling)
        self.page = lru_cache(_KEPT)(self._page)

    def beside(self, id_: str) -> Sequence[str]:
        """The tellings that this one meets in a block, of the nearest in days of each."""
        return met(self.telling(id_), self)

    def near(self, key: str, place: Laid) -> Sequence[Laid]:
        """The nearest tellings of a block before and after a place."""
        return woven.near(self._ledger, key, place, NEIGHBOURS)

    def has_wide(self, key: str) -> bool:
        """True where the block holds a telling that is wide in it."""
        return woven.has_wide(self._ledger, key)

    def is_wide(self, key: str, place: Laid) -> bool:
        """True where the telling laid there is wide in the block."""
        return woven.is_wide(self._ledger, key, place)

    def reading(self, id_: str) -> str:
        """The id of the reading that has this telling."""
        return str(told.incident(self._ledger, id_)["reading_id"])

    def is_told(self, id_: str) -> bool:
        """True where a current reading has it."""
        return told.is_current(self._ledger, id_)

    def verdict(self, one: str, other: str) -> Verdict:
        """All that speaks for and against two of them being one incident."""
        return verdict(self.telling(one), self.telling(other))

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
            day=_ordinal(row["published"][:10] or row["latest"]),
            words=weighted(words),
            names=rare_names(words),
            places=told.places_named(self._ledger, row["reading_id"]),
            bands=bands_of(runs_of(words)),
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
