"""Copying: the texts of new reports are compared with those that share a band with them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from detente.ledger import told, woven
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.resolve.weave.copies import Text, copies_of, is_long
from detente.resolve.weave.shingles import bands_of, runs_of

_KEPT = 2048


class Copying:
    """Finds which reports of a ledger go back to which."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._text = lru_cache(_KEPT)(self._read)

    def bands(self, readings: Iterable[tuple[str, str]]) -> Iterator[Row]:
        """The keys of the texts of new readings (id, report_id)."""
        for reading, report in readings:
            text = self._text(report)
            for key in bands_of(text.runs) if is_long(text) else ("",):
                yield {"key": key, "reading_id": reading}

    def rows(self, reports: Iterable[str]) -> Iterator[Row]:
        """What changes in who copies whom, now that these reports are there."""
        settled: set[str] = set()
        for report in reports:
            if report not in settled and is_long(self._text(report)):
                copies, group = copies_of(self._text(report), self._beside)
                settled |= group
                found: dict[str, Row] = {
                    one.report: {"origin_id": one.origin, "share": one.share, "reason": one.reason}
                    for one in copies
                }
                for one in sorted(group):
                    yield from self._changed(one, found.get(one))

    def _changed(self, report: str, row: Row | None) -> Iterator[Row]:
        known = woven.origin(self._ledger, report)
        if row is None:
            if known is None or not known["origin_id"]:
                return
            row = {"origin_id": "", "share": 0.0, "reason": "goes back to no other report"}
        if known is None or any(known[key] != value for key, value in row.items()):
            yield {"report_id": report, **row}

    def _beside(self, report: str) -> list[Text]:
        reading = told.report(self._ledger, report)["reading_id"]
        return [self._text(one) for one in woven.alike(self._ledger, reading)]

    def _read(self, report: str) -> Text:
        row = told.report(self._ledger, report)
        return Text(report, row["published"], runs_of(woven.content(self._ledger, report)))
