"""A verdict is a sum; what a few features settle need not be summed up."""

from itertools import pairwise

from bench.made_incidents import attacks, tellings
from detente.resolve.weave.verdict import is_against, verdict
from tests.resolve.weave.made import OSLO, telling


def test_what_is_said_to_be_against_is_so_in_the_full_sum_and_most_of_it_is_said() -> None:
    made = [one for _, one in tellings(attacks(250, 41), 42)]
    pairs = [*pairwise(made), *zip(made, made[40:], strict=False)]
    against = [is_against(*two) for two in pairs]
    scores = [verdict(*two).score for two in pairs]
    assert not any(said and score > 0 for said, score in zip(against, scores, strict=True))
    assert sum(against) > 0.8 * sum(score <= 0 for score in scores)


def test_the_order_of_two_tellings_does_not_count() -> None:
    one, other = telling("a"), telling("b", "2032-01-01", place=OSLO)
    assert is_against(one, other) and is_against(other, one)
    assert verdict(one, other) == verdict(other, one)
    assert not is_against(one, telling("c"))
