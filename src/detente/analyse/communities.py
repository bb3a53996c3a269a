"""Communities: groups of actors whom lines bind to one another more than to the rest.

Found by the method of Louvain (Blondel and others 2008), which makes modularity large step by
step, in an order drawn from a seed: the same lines and seed give the same communities. Lines of
conflict bind nobody and are left out.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from detente.analyse.brokers import most_of
from detente.analyse.network import Network, Pair
from detente.ledger.parts import Shape

DRAWN = 20
"""How often a tenth of the lines is left out to see which communities hold."""
LEAST = 5
Weights = Mapping[Pair, float]


@dataclass(frozen=True, slots=True)
class Communities:
    """The communities of two actors or more, the largest first.

    Each has `members`, the best joined first, `lines` within it, and `holds`: of two members, in
    what share of the draws they are in one community. `modularity` runs from -0.5 to 1.
    """

    actors: int
    pairs: int
    modularity: float
    communities: tuple[Shape, ...]


def communities(network: Network, seed: int = 1) -> Communities:
    """The communities of a network; none where there are too few actors to say."""
    bound = network.binding()
    weights = {pair: float(count) for pair, count in network.pairs(bound).items()}
    joined = {place for pair in weights for place in pair}
    if len(joined) < LEAST:
        return Communities(len(joined), len(weights), 0.0, ())
    group = louvain(weights, seed)
    draw = np.random.default_rng(seed)
    again = [
        louvain(network.pairs(most_of(np.array(bound), draw).tolist()), seed) for _ in range(DRAWN)
    ]
    members: dict[int, list[int]] = defaultdict(list)
    for place in sorted(joined):
        members[group[place]].append(place)
    found = [_shape(network, one, weights, again) for one in members.values()]
    found.sort(key=lambda row: (-len(row["members"]), row["members"]))
    return Communities(len(joined), len(weights), modularity(weights, group), tuple(found))


def louvain(weights: Weights, seed: int) -> dict[int, int]:
    """Of each node that has a pair the number of its community."""
    draw = np.random.default_rng(seed)
    group = {place: place for pair in weights for place in pair}
    level: Weights = dict(weights)
    while True:
        moved = _moved(level, draw)
        if all(place == other for place, other in moved.items()):
            break
        group = {place: moved[at] for place, at in group.items()}
        merged: dict[Pair, float] = defaultdict(float)
        for (one, other), weight in level.items():
            ends = moved[one], moved[other]
            merged[min(ends), max(ends)] += weight
        level = merged
    numbers = {old: new for new, old in enumerate(dict.fromkeys(group[p] for p in sorted(group)))}
    return {place: numbers[at] for place, at in group.items()}


def modularity(weights: Weights, group: Mapping[int, int]) -> float:
    """How much more weight lies within communities than chance would put there."""
    total = sum(weights.values())
    inside: dict[int, float] = defaultdict(float)
    degree: dict[int, float] = defaultdict(float)
    for (one, other), weight in weights.items():
        degree[group[one]] += weight
        degree[group[other]] += weight
        if group[one] == group[other]:
            inside[group[one]] += weight
    return sum(inside[at] / total - (degree[at] / (2 * total)) ** 2 for at in degree)


def _moved(weights: Weights, draw: np.random.Generator) -> dict[int, int]:
    """Each node in the community of a neighbour where that gains most, until nothing gains."""
    near: dict[int, dict[int, float]] = defaultdict(dict)
    degree: dict[int, float] = defaultdict(float)
    for (one, other), weight in weights.items():
        degree[one] += weight
        degree[other] += weight
        if one != other:
            near[one][other] = near[other][one] = weight
    at = {place: place for place in sorted(degree)}
    total, inside = dict(degree), 2 * sum(weights.values())
    order, gained = list(at), True
    while gained:
        gained = False
        for step in draw.permutation(len(order)).tolist():
            place = order[step]
            shared: dict[int, float] = defaultdict(float)
            for other, weight in near[place].items():
                shared[at[other]] += weight
            total[at[place]] -= degree[place]

            def gain(one: int) -> float:
                return shared.get(one, 0.0) - total[one] * degree[place] / inside  # noqa: B023

            best = max(sorted({*shared, at[place]}), key=lambda one: (gain(one), one == at[place]))
            if gain(best) > gain(at[place]) + 1e-12:
                at[place], gained = best, True
            total[at[place]] += degree[place]
    return at


def _shape(
    network: Network, places: list[int], weights: Weights, again: list[dict[int, int]]
) -> Shape:
    within = {pair: weight for pair, weight in weights.items() if {*pair} <= {*places}}
    strength = {
        place: sum(weight for pair, weight in within.items() if place in pair) for place in places
    }
    pairs = [(one, other) for one in places for other in places if one < other]
    together = [
        sum(one in group and group[one] == group.get(other) for one, other in pairs)
        for group in again
    ]
    ranked = sorted(places, key=lambda place: (-strength[place], network.names[place]))
    return {
        "members": [network.names[place] for place in ranked],
        "codes": [network.nodes[network.names[place]].code for place in ranked],
        "lines": int(sum(within.values())),
        "holds": round(sum(together) / (len(pairs) * len(again)), 2) if pairs else 1.0,
    }
