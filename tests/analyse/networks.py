"""Reports of a made-up year in which lines join states and groups, and graphs built by hand."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

import detente
from detente.analyse.graph import Graph
from detente.ledger.ledger import Ledger
from detente.model.reading import Reading
from detente.run.weaving import weave_ledger

WIRE = (
    "The harbours of both countries stayed quiet while the ministers signed, and fishing boats lay"
    " along the quays until the evening, when the lamps were lit and the last guests drove home."
)
REPORTS = (
    ("2031-04-15", "Delta Wire", "Chile criticised Kenya on Monday over fishing rights."),
    ("2031-05-06", "Andes Wire", "Peru accused Bolivia of spying on Monday."),
    ("2031-06-10", "Andes Wire", f"Bolivia signed a treaty with Chile on Monday. {WIRE}"),
    ("2031-06-12", "Coast Post", "Bolivia signed a treaty with Chile on Monday, officials said."),
    ("2031-06-11", "Copy Desk", f"Bolivia signed a treaty with Chile on Monday. {WIRE}"),
    ("2031-07-08", "Delta Wire", "Chile and Norway held talks in Oslo on Monday."),
    (
        "2031-07-15",
        "Delta Wire",
        "Norway supports the Lantern Front. The Lantern Front bombed a police station in Nairobi on"
        " Sunday, killing four officers.",
    ),
    ("2031-08-15", "Delta Wire", "Kenya expelled the ambassador of Peru on Monday."),
    ("2031-09-02", "Delta Wire", "Mali criticised Togo on Monday over a dam."),
    ("2031-09-09", "Delta Wire", "Mali criticised Niger on Monday over a dam."),
    ("2031-09-16", "Delta Wire", "Togo criticised Niger on Monday over a dam."),
    (
        "2031-08-17",
        "Coast Post",
        "Rebels attacked Norway on Friday. Otto Brandauer criticised Norway on Friday. Peru denied"
        " that it had attacked Norway.",
    ),
)
"""Day, outlet and text of each report."""

Edge = tuple[int, int, int, int, float]
"""Two nodes, first and last day, cost."""


@cache
def readings() -> tuple[Reading, ...]:
    """The reports as they are read, once for all tests."""
    return tuple(
        detente.read(text, outlet=outlet, published=day, title="News")
        for day, outlet, text in REPORTS
    )


def network(path: Path) -> Path:
    """A woven ledger of the reports."""
    with Ledger.open(path) as opened:
        for reading in readings():
            opened.append(reading)
        weave_ledger(opened)
    return path


def built(nodes: int, edges: Sequence[Edge]) -> Graph:
    """A graph of lines; a node in the middle costs a tenth of its number."""
    left, right, first, last, cost = zip(*edges, strict=True)
    line = np.arange(len(edges), dtype=np.int32)
    return Graph(
        nodes,
        np.array([*left, *right], np.int32),
        np.array([*right, *left], np.int32),
        np.array([*first, *first], np.int32),
        np.array([*last, *last], np.int32),
        np.array([*cost, *cost], np.float64),
        np.tile(line, 2),
        np.array([node / 10 for node in range(nodes)]),
    )
