"""Lists: every list of the web view, one line each: its view and what is shown of a row."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from detente.analyse.commitment_status import commitment_statuses
from detente.analyse.contradictions import contradictions
from detente.analyse.filed.incident_files import incident_files
from detente.ledger import views
from detente.ledger.filters import Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.sources import sources

PAGE = 100
"""Rows of a page."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list is asked for: the filter of the views, and the day as of which."""

    chosen: Filter
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list by its name in addresses; `rows` gives JSON-ready rows, one at a time."""

    name: str
    title: str
    rows: Callable[[Ledger, Asked], Iterator[Shape]]


LISTS = {
    one.name: one
    for one in (
        Listing("reports", "Reports", lambda ledger, asked: views.reports(ledger)),
        Listing("events", "Events", lambda ledger, asked: views.events(ledger, asked.chosen)),
        Listing(
            "incidents", "Incidents", lambda ledger, asked: incident_files(ledger, asked.chosen)
        ),
        Listing("claims", "Claims", lambda ledger, asked: views.claims(ledger, asked.chosen)),
        Listing(
            "commitments",
            "Commitments",
            lambda ledger, asked: commitment_statuses(ledger, asked.chosen, as_of=asked.as_of),
        ),
        Listing("ties", "Ties", lambda ledger, asked: views.ties(ledger, asked.chosen)),
        Listing("measures", "Measures", lambda ledger, asked: views.measures(ledger, asked.chosen)),
        Listing("actors", "Actors", lambda ledger, asked: views.actors(ledger)),
        Listing("places", "Places", lambda ledger, asked: views.places(ledger)),
        Listing("sources", "Sources", lambda ledger, asked: sources(ledger)),
        Listing(
            "contradictions",
            "Contradictions",
            lambda ledger, asked: contradictions(ledger, asked.chosen, as_of=asked.as_of),
        ),
    )
}


def paged(rows: Iterable[Shape], number: int) -> tuple[list[Shape], bool]:
    """The rows of a page, counted from 1, and whether there are more."""
    found = list(islice(rows, (number - 1) * PAGE, number * PAGE + 1))
    return found[:PAGE], len(found) > PAGE


def as_csv(rows: Iterable[Shape]) -> Iterator[str]:
    """The rows as CSV, a line at a time; what is no plain value stands as JSON in its cell."""
    line = io.StringIO()
    writer = csv.writer(line)
    for number, row in enumerate(rows):
        if not number:
            writer.writerow(row)
        writer.writerow(_cell(value) for value in row.values())
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def as_json(rows: Iterable[Shape]) -> Iterator[str]:
    """The rows as JSON lines."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False) + "\n"


def _cell(value: object) -> object:
    if value is None or isinstance(value, str | int | float):
        return value
    return json.dumps(value, ensure_ascii=False)
