from collections.abc import Sequence

import pytest

from detente.analyse.scenario.beliefs import Belief, Known, Shares
from detente.analyse.scenario.evidence import Evidence
from detente.analyse.scenario.tree import Arm, Fork, Node, grown


def step(belief: Belief, n: int = 20, bound: str = "") -> Evidence:
    return Evidence("?", "", belief, n, "", bound=bound)


def tree_of(bound: str = "") -> Fork:
    answer = Fork(step(Shares((6.5, 2.5, 1.5), ""), 9), (Arm("a"), Arm("b"), Arm("c")))
    kept = Fork(step(Shares((15.5, 6.5), "")), (Arm("kept", answer), Arm("not kept")))
    return Fork(step(Shares((30.5, 10.5), ""), 40, bound), (Arm("met", kept), Arm("not met")))


def find(nodes: Sequence[Node], label: str) -> Node:
    found = [one for node in nodes for one in every(node) if one.label == label]
    assert len(found) == 1
    return found[0]


def every(node: Node) -> list[Node]:
    return [node, *(below for one in node.then for below in every(one))]


def test_all_ends_add_up_to_one() -> None:
    ends = [end for node in grown(tree_of()).branches for end in node.leaves()]
    assert [end.label for end in ends] == ["a", "b", "c", "not kept", "not met"]
    assert sum(end.along.value for end in ends) == pytest.approx(1)


def test_what_comes_after_a_branch_adds_up_to_it() -> None:
    branches = grown(tree_of()).branches
    kept = find(branches, "kept")
    assert sum(one.along.value for one in kept.then) == pytest.approx(kept.along.value)


def test_chances_multiply_along_a_branch() -> None:
    branches = grown(tree_of()).branches
    product = 30.5 / 41 * 15.5 / 22
    assert find(branches, "kept").along.value == pytest.approx(product, abs=0.005)
    assert find(branches, "kept").given.value == pytest.approx(15.5 / 22)
    wide, narrow = find(branches, "kept").along, find(branches, "kept").given
    assert wide.high - wide.low > 0.5 * (narrow.high - narrow.low)
    assert find(branches, "a").along.n == 9


def test_the_same_tree_twice() -> None:
    assert grown(tree_of()).branches == grown(tree_of()).branches


def test_a_limit_is_turned_round_in_the_other_branch() -> None:
    met, not_met = grown(tree_of("at most")).branches
    assert (met.bound, not_met.bound) == ("at most", "at least")
    assert {end.bound_along for end in met.leaves()} == {"at most"}
    assert {end.bound for end in met.leaves()} == {""}


def test_what_is_known_costs_nothing() -> None:
    sure = Fork(step(Known(), 0), (Arm("met", Fork(step(Shares((9.0, 3.0), "")), (Arm("x"),))),))
    [met] = grown(sure).branches
    assert met.known and met.along.value == 1
    assert met.then[0].along.n == 20
