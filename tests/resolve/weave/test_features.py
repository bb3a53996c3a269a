"""Each feature scores one reason; what one side does not tell says nothing."""

from dataclasses import replace

import pytest

from detente.resolve.weave import features
from detente.resolve.weave.telling import Figure, Telling
from tests.resolve.weave.made import BASRA, ERBIL, IRAQ, MOSUL, OSLO, day, exactly, telling


def test_days_that_overlap_agree_and_days_apart_contradict_more_and_more() -> None:
    one = telling("a")
    assert features.period(one, telling("b")).value == 1
    near, far = telling("b", "2031-05-07"), telling("b", "2031-06-20")
    assert 0 > features.period(one, near).value > features.period(one, far).value
    assert features.period(one, far).reason == "2031-05-04 and 2031-06-20: 47 days apart"


def test_a_month_that_holds_the_day_agrees_less_than_the_day() -> None:
    month = telling("b", first=day("2031-05-01"), last=day("2031-05-31"))
    assert 0 < features.period(telling("a"), month).value < 1


def test_news_without_a_day_is_of_the_days_before_its_report() -> None:
    undated = telling("b", first=None, last=None)
    assert features.period(telling("a"), undated).value == 0
    assert features.news(telling("a"), undated).value > 0
    assert features.news(telling("a", "2031-09-01"), undated).value < 0


@pytest.mark.parametrize(
    ("other", "least", "most"),
    [(ERBIL, 1, 1), (IRAQ, 0.1, 0.5), (MOSUL, -0.9, -0.1), (BASRA, -1, -1), (OSLO, -2, -2)],
)
def test_places_agree_by_identity_containment_and_distance(
    other: object, least: float, most: float
) -> None:
    found = features.place(telling("a"), telling("b", place=other))
    assert least <= found.value <= most and found.reason


def test_types_go_together_as_the_vocabulary_says() -> None:
    def value(one: str, other: str) -> float:
        return features.kind(telling("a", type=one), telling("b", type=other)).value

    assert value("bombing", "bombing") > value("bombing", "suicide-bombing") > 0
    assert value("bombing", "attack") == 0
    assert value("robbery", "shelling") == -1


@pytest.mark.parametrize(
    ("one", "other", "sign"),
    [
        (exactly(9), exactly(9), 1),
        (exactly(9), (Figure(8, 8, None),), 1),  # at least eight
        (exactly(9), exactly(10), 1),
        (exactly(9), exactly(60), -1),
        (exactly(9), (), 0),
    ],
)
def test_tolls_agree_where_equal_within_bounds_or_near(
    one: tuple[Figure, ...], other: tuple[Figure, ...], sign: int
) -> None:
    value = features.killed(telling("a", killed=one), telling("b", killed=other)).value
    assert (value > 0) - (value < 0) == sign


def test_what_one_report_tells_as_two_is_two() -> None:
    one, other = telling("a"), telling("b")
    assert features.apart(one, other).value == 0
    assert features.apart(one, replace(other, page=one.page)).value == -1


def test_the_order_of_two_tellings_does_not_count() -> None:
    one = telling("a", perpetrators=frozenset({"Lantern Front"}), weapon="explosives")
    other: Telling = telling("b", "2031-05-09", place=MOSUL, weapon="firearms")
    for feature in features.FEATURES:
        assert feature(one, other).value == feature(other, one).value, feature.__name__
