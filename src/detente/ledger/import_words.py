"""Import words: the numbers of the parties, kinds and places that imported rows point to."""

import json
from collections.abc import Callable
from typing import Any

from detente.ledger.ledger import Ledger

_COLUMNS = {
    "import_party": ("name", "code", "country", "sector"),
    "import_kind": ("type", "mode", "cameo", "quad", "intensity", "directed"),
    "import_place": ("name", "region", "country", "latitude", "longitude", "precision"),
}


MOST = {"import_party": 1 << 20, "import_kind": 1 << 20, "import_place": 1 << 18}
"""How many of each are known at a time."""


class Words(dict[tuple[str, ...], int]):
    """Number by what is written, of one format in one table; new ones wait to be stored.

    What is not known yet is handed to `decide`, whose result has the columns as attributes. So that
    memory stays bounded where every row has a place of its own, the oldest are forgotten: what is
    forgotten and comes again gets a second number.
    """

    def __init__(
        self, ledger: Ledger, table: str, form: str, decide: Callable[[Any], object]
    ) -> None:
        self._table, self._form, self._decide = table, form, decide
        self.new: list[tuple[object, ...]] = []
        self.countries = _countries(ledger, form) if table == "import_party" else {}
        query = f"""
            SELECT seq, written FROM {table} WHERE format = :form ORDER BY seq DESC LIMIT :most
        """  # noqa: S608 (our own table names)
        for row in ledger.select(query, {"form": form, "most": MOST[table]}):
            self[tuple(json.loads(row["written"]))] = row["seq"]
        last = f"SELECT coalesce(max(seq), 0) FROM {table}"  # noqa: S608 (our own table names)
        self._last = int(next(ledger.select(last))[0])

    def stored(self) -> None:
        """What was new is stored; where too many are known, all are forgotten."""
        self.new.clear()
        if len(self) > MOST[self._table]:
            self.clear()
            self.countries.clear()

    def __missing__(self, written: tuple[str, ...]) -> int:
        decided = self._decide(written)
        own = tuple(map(mended, written))
        if own != written and own in self:
            self[written] = self[own]
            return self[own]
        self._last += 1
        values = (_stored(getattr(decided, name)) for name in _COLUMNS[self._table])
        spelt = json.dumps(own, ensure_ascii=False)
        self.new.append((self._last, self._form, spelt, *values))
        self.countries[self._last] = getattr(decided, "country", "")
        self[written] = self[own] = self._last
        return self._last


def mended(text: str) -> str:
    """Text as a column can hold it; bytes that were no UTF-8 are read as Windows-1252."""
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    return text.replace("\0", "")


def _stored(value: object) -> object:
    if isinstance(value, bool):
        return int(value)
    return mended(value) if isinstance(value, str) else value


def _countries(ledger: Ledger, form: str) -> dict[int, str]:
    """The country of each party of a format, by its number."""
    query = """
        SELECT seq, country FROM import_party WHERE format = :form ORDER BY seq DESC LIMIT :most
    """
    rows = ledger.select(query, {"form": form, "most": MOST["import_party"]})
    return {row["seq"]: row["country"] for row in rows}
