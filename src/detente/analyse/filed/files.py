"""Files: one for each incident or event, with every report's values and what they come to.

A file is a JSON-ready dict; `tellings` has a row for each telling, with the source that counts for
it. Near-copies count for the report they go back to, reports of one outlet for that outlet.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from detente.ledger import views, woven
from detente.ledger.filters import ALL, Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.short import find, short
from detente.ledger.woven import Found
from detente.model.errors import NotFound

Rows = Mapping[str, Found]


@dataclass(frozen=True, slots=True)
class Filed:
    """A kind of statement that is filed: its view, what of a row is told, what the rows come to."""

    kind: str
    view: Callable[[Ledger, Filter], Iterator[Shape]]
    kept: tuple[str, ...]
    values: Callable[[Sequence[Shape]], Shape]


def files_of(of: Filed, ledger: Ledger, chosen: Filter = ALL) -> Iterator[Shape]:
    """The files of which at least one telling passes the filter, the earliest first."""
    filed = woven.filed(ledger, of.kind)
    rows = {row["id"]: row for row in of.view(ledger, chosen)}
    wanted = {_file_of(of, id_, filed) for id_ in rows}
    groups: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted({*filed, *rows}):
        if (file := _file_of(of, id_, filed)) in wanted:
            groups[file].append(id_)
    copies = woven.copies(ledger)
    made = []
    for file, ids in groups.items():
        told = [rows.get(id_) or views.statement(ledger, id_) for id_ in ids]
        made.append(_file(of, ledger, file, told, filed, copies))
    yield from sorted(made, key=lambda one: (one["when"]["first_day"] or "9", one["id"]))


def file_of(of: Filed, ledger: Ledger, prefix: str) -> Shape:
    """The file whose id, or the id of one of whose tellings, starts so. Raises NotFound."""
    return present_file(of, ledger, file_id_of(ledger, prefix, of.kind))


def present_file(of: Filed, ledger: Ledger, file: str) -> Shape:
    """The file of this id, as it stands now; what else the ledger holds is not looked at."""
    ids = woven.members(ledger, file, of.kind) or [woven.first_of(ledger, file)]
    filed = {id_: row for id_ in ids if (row := woven.newest(ledger, id_)) and row["file_id"]}
    rows = [views.statement(ledger, id_) for id_ in ids]
    copies = woven.copies_among(ledger, [row["report"] for row in rows])
    return _file(of, ledger, file, rows, filed, copies)


def file_id_of(ledger: Ledger, prefix: str, kind: str = "incident") -> str:
    """The id of the present file of a file's or a telling's id. Raises NotFound.

    The id of a file that has grown since, or was joined with another, leads to what it is now.
    """
    try:
        known = find(ledger, "file", prefix)
    except NotFound as lost:
        try:
            telling = find(ledger, "statement", prefix)
        except NotFound:
            raise lost from None
        known = ""
    found = woven.kind_of(ledger, known or telling)
    if found != kind:
        raise NotFound(f"{prefix} is no {kind} but of the kind {found}: detente show {prefix}")
    if known and woven.members(ledger, known, kind):
        return known
    return _now(ledger, woven.first_of(ledger, known) if known else telling, kind)


def _now(ledger: Ledger, telling: str, kind: str) -> str:
    row = woven.newest(ledger, telling)
    return str(row["file_id"]) if row and row["file_id"] else woven.own_file_id(kind, telling)


def _file_of(of: Filed, id_: str, filed: Rows) -> str:
    row = filed.get(id_)
    return str(row["file_id"]) if row else woven.own_file_id(of.kind, id_)


def _file(
    of: Filed, ledger: Ledger, id_: str, rows: Sequence[Shape], filed: Rows, copies: Rows
) -> Shape:
    tellings = [_telling(of, ledger, row, filed, copies) for row in rows]
    tellings.sort(key=lambda one: (one["published"], one["report"], one["citation"]))
    news = [one for one in tellings if one["role"] != "reference"] or tellings
    return {
        "id": id_,
        "short": short(ledger, "file", id_),
        **of.values(tellings),
        "reports": len({one["report"] for one in tellings}),
        "independent": len({one["source"] for one in news}),
        "copies": len({one["report"] for one in tellings if one["copy_of"]}),
        "references": sum(one["role"] == "reference" for one in tellings),
        "confidence": max(one["confidence"] for one in tellings),
        "tellings": tellings,
    }


def _telling(of: Filed, ledger: Ledger, row: Shape, filed: Rows, copies: Rows) -> Shape:
    place, copy = filed.get(row["id"]), copies.get(row["report"])
    origin = copy["origin_id"] if copy else row["report"]
    return {key: row[key] for key in of.kept} | {
        "role": (place["role"] if place else "") or "news",
        "joined": {"score": place["score"], "reason": place["reason"]} if place else None,
        "copy_of": short(ledger, "report", origin) if copy else "",
        "copy_reason": copy["reason"] if copy else "",
        "source": _source(ledger, origin),
        "days": woven.days_of(ledger, row["id"]),
    }


def _source(ledger: Ledger, report: str) -> str:
    """Whose words a report is: its outlet, or where that is not known the report itself."""
    return woven.outlet_of(ledger, report) or f"report {report[:8]}"
