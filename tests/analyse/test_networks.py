"""Brokers, communities and who is near: on reports whose lines are known."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analyse.brokers import brokers
from detente.analyse.communities import communities, louvain, modularity
from detente.analyse.lines import Wanted
from detente.analyse.network import Network
from detente.ledger.ledger import Ledger
from tests.analyse.networks import network

ALL = Wanted()
CLIQUES = {pair: 1.0 for group in ((0, 1, 2, 3), (4, 5, 6, 7)) for pair in combinations(group, 2)}


class Everything(Network):
    """A network in which lines of conflict bind too."""

    def binding(self) -> list[int]:
        return list(range(len(self.lines)))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(network(tmp_path / "x.ledger")) as opened:
        yield opened


def test_two_groups_that_one_pair_joins_are_two_communities() -> None:
    group = louvain(CLIQUES | {(3, 4): 1.0}, seed=1)
    assert [group[place] for place in range(8)] == [0, 0, 0, 0, 1, 1, 1, 1]
    assert modularity(CLIQUES | {(3, 4): 1.0}, group) == pytest.approx(12 / 13 - 0.5)


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.lists(st.integers(0, 7), min_size=2, max_size=2, unique=True).map(
            lambda made: (min(made), max(made))
        ),
        st.integers(1, 4).map(float),
        min_size=1,
    ),
    st.integers(0, 5),
)
def test_communities_are_never_worse_than_one_or_than_none_and_follow_the_seed(
    weights: dict[tuple[int, int], float], seed: int
) -> None:
    group = louvain(weights, seed)
    turned = louvain(dict(reversed(weights.items())), seed)
    assert group == turned
    assert modularity(weights, group) >= modularity(weights, dict.fromkeys(group, 0)) - 1e-9
    assert modularity(weights, group) >= modularity(weights, {one: one for one in group}) - 1e-9


def test_who_stands_between_others_is_counted_with_how_far_it_rests_on_single_rows(
    ledger: Ledger,
) -> None:
    found = brokers(Network(ledger, ALL), most=3)
    assert found.actors == 10 and found.draws == 100
    first = found.brokers[0]
    assert first["name"] in ("Chile", "Norway", "Kenya")
    assert 0 < first["low"] <= first["betweenness"] <= 1
    assert first["stays"] >= 50
    assert brokers(Network(ledger, ALL), most=3) == found


def test_of_a_handful_of_actors_no_broker_is_named(ledger: Ledger) -> None:
    few = brokers(Network(ledger, replace(ALL, via=frozenset({"tie"}))), most=3)
    assert (few.actors, few.brokers) == (2, ())


def test_lines_of_conflict_hold_no_community_together(ledger: Ledger) -> None:
    bound = Network(ledger, ALL)
    words = {bound.lines[place].word for place in bound.binding()}
    assert words == {"SUPPORT", "CONSULT together", "supports"}
    few = communities(bound)
    assert (few.actors, few.communities) == (4, ())


def test_communities_hold_as_far_as_lines_are_many(tmp_path: Path) -> None:
    with Ledger.open(network(tmp_path / "y.ledger")) as ledger:
        found = communities(Everything(ledger, ALL))
    assert found.actors == 10
    sizes = [len(row["members"]) for row in found.communities]
    assert sum(sizes) == 10 and sizes == sorted(sizes, reverse=True)
    assert ["Mali", "Niger", "Togo"] in [sorted(row["members"]) for row in found.communities]
    assert all(0 <= row["holds"] <= 1 for row in found.communities)


def test_who_is_near_has_the_lines_that_lead_to_him(ledger: Ledger) -> None:
    start, rows = Network(ledger, ALL).around("Bolivia", 2, lambda name, names: [])
    near = {row["name"]: row for row in rows}
    assert start.name == "Bolivia"
    assert {name: row["hop"] for name, row in near.items()} == {
        "Chile": 1, "Peru": 1, "Kenya": 2, "Norway": 2,
    }  # fmt: skip
    assert near["Chile"]["hops"][0]["direction"] == "forward"
    assert near["Kenya"]["lines"] == {"event": 2}
    assert {hop["from"] for hop in near["Kenya"]["hops"]} == {"Chile", "Peru"}
