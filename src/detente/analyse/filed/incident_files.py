"""Incident files: one for each incident, with every report's values and what they come to.

A file is a JSON-ready dict; `tellings` has a row for each telling, with the source that counts for
it. Near-copies count for the report they go back to, reports of one outlet for that outlet.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from detente.analyse.filed.values import values_of
from detente.ledger import views, woven
from detente.ledger.filters import ALL, Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.short import find, short
from detente.ledger.woven import Found
from detente.model.errors import NotFound

Rows = Mapping[str, Found]

_KEPT = ("id", "short", "report", "citation", "quote", "trigger", "title", "outlet", "published",
         "date", "date_precision", "where", "type", "stage", "weapon_type", "perpetrators", "blame",
         "tolls", "stance", "negated", "voices", "confidence")  # fmt: skip


def incident_files(ledger: Ledger, chosen: Filter = ALL) -> Iterator[Shape]:
    """The files of which at least one telling passes the filter, the earliest first."""
    filed = woven.filed(ledger, "incident")
    rows = {row["id"]: row for row in views.incidents(ledger, chosen)}
    wanted = {_file_of(id_, filed) for id_ in rows}
    groups: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted({*filed, *rows}):
        if (file := _file_of(id_, filed)) in wanted:
            groups[file].append(id_)
    copies = woven.copies(ledger)
    made = []
    for file, ids in groups.items():
        told = [rows.get(id_) or views.statement(ledger, id_) for id_ in ids]
        made.append(_file(ledger, file, told, filed, copies))
    yield from sorted(made, key=lambda one: (one["when"]["first_day"] or "9", one["id"]))


def incident_file(ledger: Ledger, prefix: str) -> Shape:
    """The file whose id, or the id of one of whose tellings, starts so. Raises NotFound."""
    file = file_id_of(ledger, prefix)
    return present_file(ledger, file)


def present_file(ledger: Ledger, file: str) -> Shape:
    """The file of this id, as it stands now; what else the ledger holds is not looked at."""
    ids = woven.members(ledger, file, "incident") or [woven.first_of(ledger, file)]
    filed = {id_: row for id_ in ids if (row := woven.newest(ledger, id_)) and row["file_id"]}
    rows = [views.statement(ledger, id_) for id_ in ids]
    copies = woven.copies_among(ledger, [row["report"] for row in rows])
    return _file(ledger, file, rows, filed, copies)


def file_id_of(ledger: Ledger, prefix: str) -> str:
    """The id of the present file of a file's or a telling's id. Raises NotFound.

    The id of a file that has grown since, or was joined with another, leads to what it is now.
    """
    try:
        known = find(ledger, "file", prefix)
    except NotFound as lost:
        try:
            return _now(ledger, find(ledger, "statement", prefix))
        except NotFound:
            raise lost from None
    is_present = woven.members(ledger, known, "incident")
    return known if is_present else _now(ledger, woven.first_of(ledger, known))


def _now(ledger: Ledger, telling: str) -> str:
    row = woven.newest(ledger, telling)
    return str(row["file_id"]) if row and row["file_id"] else woven.incident_file_id(telling)


def _file_of(id_: str, filed: Rows) -> str:
    row = filed.get(id_)
    return str(row["file_id"]) if row else woven.incident_file_id(id_)


def _file(ledger: Ledger, id_: str, rows: Sequence[Shape], filed: Rows, copies: Rows) -> Shape:
    tellings = [_telling(ledger, row, filed, copies) for row in rows]
    tellings.sort(key=lambda one: (one["published"], one["report"], one["citation"]))
    news = [one for one in tellings if one["role"] == "news"] or tellings
    return {
        "id": id_,
        "short": short(ledger, "file", id_),
        **values_of(tellings),
        "reports": len({one["report"] for one in tellings}),
        "independent": len({one["source"] for one in news}),
        "copies": len({one["report"] for one in tellings if one["copy_of"]}),
        "references": sum(one["role"] == "reference" for one in tellings),
        "confidence": max(one["confidence"] for one in tellings),
        "tellings": tellings,
    }


def _telling(ledger: Ledger, row: Shape, filed: Rows, copies: Rows) -> Shape:
    place, copy = filed.get(row["id"]), copies.get(row["report"])
    origin = copy["origin_id"] if copy else row["report"]
    return {key: row[key] for key in _KEPT} | {
        "role": place["role"] if place else "news",
        "joined": {"score": place["score"], "reason": place["reason"]} if place else None,
        "copy_of": short(ledger, "report", origin) if copy else "",
        "copy_reason": copy["reason"] if copy else "",
        "source": _source(ledger, origin),
        "days": woven.days_of(ledger, row["id"]),
    }


def _source(ledger: Ledger, report: str) -> str:
    """Whose words a report is: its outlet, or where that is not known the report itself."""
    return woven.outlet_of(ledger, report) or f"report {report[:8]}"
