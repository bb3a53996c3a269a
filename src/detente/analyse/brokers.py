"""Brokers: the actors through whom the shortest rows of lines between others run.

Betweenness is the share of those rows, from 0 to 1, whatever the days and directions. How far it
rests on single rows of reports is seen by leaving out a tenth of them, drawn at random, again and
again, and counting anew.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import rustworkx

from detente.analyse.network import Network, Pair
from detente.ledger.parts import Shape

DRAWN = 100
"""How often rows are left out."""
LEAST = 5
"""Actors that a network has at least, so that brokers mean anything."""
_EFFORT = 3_000_000
"""Nodes times pairs up to which all draws are made; of larger networks fewer."""
_FEWEST = 10


@dataclass(frozen=True, slots=True)
class Brokers:
    """The brokers, the greatest first; none where there are too few actors to say.

    Each has `name`, `code`, `betweenness` with its `low` and `high` (5th and 95th percentile of the
    draws), `neighbours`, `lines` and `stays`: in how many of the `draws` it is one of as many.
    """

    actors: int
    pairs: int
    rows: int
    draws: int
    brokers: tuple[Shape, ...]


def brokers(network: Network, most: int, seed: int = 1) -> Brokers:
    """The `most` greatest brokers of a network."""
    pairs = network.pairs(range(len(network.lines)))
    rows, size = np.array(network.rows, np.int64), len(network.names)
    if size < LEAST:
        return Brokers(size, len(pairs), len(rows), 0, ())
    between = _betweenness(size, pairs)
    draws = int(np.clip(DRAWN * _EFFORT / (size * len(pairs)), _FEWEST, DRAWN))
    draw = np.random.default_rng(seed)
    again = np.array([_drawn(network, rows, draw) for _ in range(draws)])
    chosen = [place for place in _ranked(between)[:most] if between[place] > 0]
    stays = [int(sum(place in _ranked(one)[: len(chosen)] for one in again)) for place in chosen]
    low, high = np.quantile(again, [0.05, 0.95], axis=0)
    found = tuple(
        {
            "name": network.names[place],
            "code": network.nodes[network.names[place]].code,
            "betweenness": round(float(between[place]), 4),
            "low": round(float(low[place]), 4),
            "high": round(float(high[place]), 4),
            "stays": kept,
            "draws": draws,
            "neighbours": sum(place in pair for pair in pairs),
            "lines": sum(count for pair, count in pairs.items() if place in pair),
        }
        for place, kept in zip(chosen, stays, strict=True)
    )
    return Brokers(size, len(pairs), len(rows), draws, found)


def _drawn(
    network: Network, rows: npt.NDArray[np.int64], draw: np.random.Generator
) -> npt.NDArray[np.float64]:
    """The betweenness of everybody when a tenth of the rows is left out."""
    kept = np.unique(most_of(rows, draw)).tolist()
    return _betweenness(len(network.names), network.pairs(kept))


def most_of(rows: npt.NDArray[np.int64], draw: np.random.Generator) -> npt.NDArray[np.int64]:
    """Nine tenths of some rows, drawn without replacement; one at least is left out."""
    left_out = max(1, round(len(rows) / 10))
    return np.asarray(draw.choice(rows, len(rows) - left_out, replace=False), np.int64)


def _betweenness(size: int, pairs: Iterable[Pair]) -> npt.NDArray[np.float64]:
    graph: rustworkx.PyGraph[int, None] = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(size))
    graph.add_edges_from_no_data(sorted(pairs))
    found = rustworkx.graph_betweenness_centrality(graph, normalized=True)
    return np.array([found[place] for place in range(size)])


def _ranked(between: npt.NDArray[np.float64]) -> Sequence[int]:
    """Places by betweenness, then by name."""
    return [int(place) for place in np.lexsort((np.arange(len(between)), -between))]
