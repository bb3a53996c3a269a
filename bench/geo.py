"""Place names to coordinates: `python -m bench geo INPUT.jsonl OUTPUT.jsonl`.

The benchmark also marks adjectives of peoples ("Russian troops" for Russia) and places inside the
names of bodies ("Danbury Police Department"). A ledger does not list these as places; the reader
knows both, and they are written here; the peoples not for GeoVirus, whose labels leave them out.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from detente.model.gazetteer import place_of
from detente.model.names import find_names
from detente.model.place import Place
from detente.model.text import Report, Span, Stated
from detente.read.dates import iso_date
from detente.read.segment import segment
from detente.run.pipeline import read_report

_PEOPLES = frozenset({"demonym-adjective"})
_WITHOUT_PEOPLES = frozenset({"geovirus"})


def main(argv: list[str]) -> int:
    """Read documents, write their place names with coordinates."""
    source, target = argv
    rows = [json.loads(line) for line in Path(source).read_text("utf-8").split("\n") if line]
    lines = (
        json.dumps({"doc_id": row["doc_id"], "toponyms": list(toponyms(report_of(row), row))})
        + "\n"
        for row in rows
    )
    Path(target).write_text("".join(lines), "utf-8")
    return 0


def report_of(row: dict[str, str]) -> Report:
    """The document as a report."""
    passages, quotations = segment(row["text"])
    day = iso_date(row.get("date") or "")
    published = Stated(day, "the benchmark") if day else None
    site = row.get("site")
    url = Stated(site, "the benchmark") if site else None
    return Report(row["text"], passages, quotations, published=published, url=url)


def toponyms(report: Report, row: dict[str, str]) -> Iterator[dict[str, object]]:
    """The names of one document, in text order."""
    found = {span: one.place for span, one in read_report(report).places.items()}
    without = row.get("corpus", "").lower() in _WITHOUT_PEOPLES
    peoples = {} if without else dict(_peoples(report, found))
    for span, place in sorted((peoples | found).items(), key=_start):
        point = (place.latitude, place.longitude) if place else (None, None)
        yield {"start": span.start, "end": span.end, "lat": point[0], "lon": point[1]}


def _start(one: tuple[Span, Place | None]) -> Span:
    return one[0]


def _peoples(report: Report, found: Mapping[Span, Place | None]) -> Iterator[tuple[Span, Place]]:
    """The countries of peoples, where no place is named at the same characters."""
    for hit in find_names(report.text):
        owners = {form.owner for form in hit.forms if form.kind in _PEOPLES}
        country = place_of(f"iso3166-1:{min(owners)}") if len(owners) == 1 else None
        if country is not None and not any(hit.span.meets(span) for span in found):
            yield hit.span, country
