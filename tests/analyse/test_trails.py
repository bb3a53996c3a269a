"""The paths of small graphs are those that trying every one of them finds, at the same cost."""

from itertools import islice, pairwise, permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analyse.graph import FAR, Graph, within
from detente.analyse.trails import Search, best_paths, count_paths, fitting, opens_on, search_of
from tests.analyse.networks import Edge, built

Tried = dict[tuple[int, ...], tuple[float, int]]
"""Of each path what it costs at least, and the first day on which it can be complete."""


def searched(graph: Graph, start: int, goal: int, hops: int) -> Search:
    return search_of(fitting(graph, start, goal, hops), start, goal, hops)


def edges(most: int) -> st.SearchStrategy[list[Edge]]:
    ends = st.lists(st.integers(0, 5), min_size=2, max_size=2, unique=True)
    days = st.tuples(st.integers(0, 8), st.integers(0, 3))
    cost = st.integers(10, 20)
    one = st.tuples(ends, days, cost).map(
        lambda made: (*made[0], made[1][0], sum(made[1]), made[2] / 10)
    )
    return st.lists(one, min_size=1, max_size=most)


def tried(made: list[Edge], hops: int) -> Tried:
    """Every row of different nodes from 0 to 1, over every choice of lines."""
    found: Tried = {}
    for size in range(hops):
        for middle in permutations(range(2, 6), size):
            nodes = (0, *middle, 1)
            choices = [[e for e in made if {*e[:2]} == {*ends}] for ends in pairwise(nodes)]
            for chain in product(*choices):
                if (day := _walked(chain)) is not None:
                    cost = sum(edge[4] for edge in chain) + sum(middle) / 10
                    known = found.get(nodes, (cost, day))
                    found[nodes] = min(cost, known[0]), min(day, known[1])
    return found


def _walked(chain: tuple[Edge, ...]) -> int | None:
    day = 0
    for _, _, first, last, _ in chain:
        if last < day:
            return None
        day = max(day, first)
    return day


@settings(max_examples=300, deadline=None)
@given(edges(10), st.integers(1, 4))
def test_paths_are_those_that_trying_all_finds_in_the_order_of_their_cost(
    made: list[Edge], hops: int
) -> None:
    expected = tried(made, hops)
    search = searched(built(6, made), 0, 1, hops)
    found = list(best_paths(search))

    assert {path.nodes: pytest.approx(path.cost) for path in found} == {
        nodes: cost for nodes, (cost, _) in expected.items()
    }
    costs = [round(path.cost, 6) for path in found]
    assert costs == sorted(costs)
    assert count_paths(search, 1_000) == len(expected)


@settings(max_examples=200, deadline=None)
@given(edges(10), st.integers(1, 4))
def test_the_first_path_opens_on_the_day_that_trying_all_finds(made: list[Edge], hops: int) -> None:
    days = [day for _, day in tried(made, hops).values()]
    assert opens_on(searched(built(6, made), 0, 1, hops)) == min(days, default=FAR)


@settings(max_examples=100, deadline=None)
@given(edges(8), st.randoms(use_true_random=False))
def test_the_order_in_which_lines_come_changes_no_path(made: list[Edge], chance: object) -> None:
    shuffled = list(made)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = (
        [(path.nodes, round(path.cost, 6)) for path in best_paths(searched(built(6, g), 0, 1, 4))]
        for g in (made, shuffled)
    )
    assert one == other


def test_an_undated_line_fits_anywhere_but_does_not_lose_the_day() -> None:
    ever, always = 0, 99
    late_then_early = [(0, 2, 8, 8, 1.0), (2, 3, ever, always, 1.0), (3, 1, 5, 5, 1.0)]
    assert not list(best_paths(searched(built(6, late_then_early), 0, 1, 4)))
    in_order = [(0, 2, 4, 4, 1.0), (2, 3, ever, always, 1.0), (3, 1, 5, 5, 1.0)]
    [path] = best_paths(searched(built(6, in_order), 0, 1, 4))
    assert path.nodes == (0, 2, 3, 1)


def test_a_dearer_line_is_taken_where_the_cheaper_one_comes_too_late() -> None:
    made = [(0, 2, 7, 7, 1.0), (0, 2, 3, 3, 1.8), (2, 1, 5, 5, 1.0)]
    graph = built(3, made)
    [path] = best_paths(searched(graph, 0, 1, 2))
    assert path.cost == pytest.approx(1.8 + 1.0 + 0.2)


def test_of_very_many_paths_the_best_come_at_once_and_the_count_stops() -> None:
    made = [
        (left, right, 1, 9, 1 + (left * 7 + right) % 10 / 10)
        for left in range(30)
        for right in range(left + 1, 30)
    ]
    search = searched(built(30, made), 0, 1, 4)
    first, second = islice(best_paths(search), 2)
    assert first.nodes == (0, 1) and second.cost >= first.cost
    assert count_paths(search, 500) == 500


def test_what_lies_on_no_walk_between_the_two_is_left_aside() -> None:
    made = [(0, 2, 1, 1, 1.0), (2, 1, 1, 1, 1.0), (2, 3, 1, 1, 1.0), (4, 5, 1, 1, 1.0)]
    kept = within(built(6, made), 0, 1, 2)
    assert kept.tolist() == [True, True, False, False, False, False, False, False]
