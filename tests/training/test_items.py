from tests.training.made import corpus
from training.items import Item, own_items

KENYA = [one | {"id": f"k-{number}"} for number in range(60) for one in corpus()[:1]]


def of(direction: str, items: list[Item]) -> list[Item]:
    return [item for item in items if item.direction == direction]


def test_an_act_as_it_is_comes_first_and_with_its_labels() -> None:
    first = next(own_items(corpus()))
    assert (first.acts, first.cameo, first.status) == (("SANCTION.expel",), "166", "fact")
    assert (first.direction, first.classes, first.weight) == ("forward", ("SANCTION",), 1.0)


def test_turned_round_the_doer_stands_in_the_other_place() -> None:
    both = [one.marked for one in of("backward", list(own_items(KENYA))) if one.marked.source]
    assert both
    assert all(one.text[one.source[0].start :].startswith("an envoy") for one in both if one.target)


def test_outsiders_are_apart_and_strangers_tell_no_act() -> None:
    apart = of("apart", list(own_items(KENYA)))
    assert {one.acts for one in apart} == {("SANCTION.expel",), ("none",)}
    assert all(one.weight < 1 for one in apart)
    assert all((one.acts == ("none",)) == (one.marked.trigger is None) for one in apart)


def test_one_sided_items_keep_the_act_and_lose_the_class() -> None:
    items = list(own_items(KENYA))
    alone = [one for one in items if not (one.marked.source and one.marked.target)]
    assert alone
    assert {one.acts for one in alone} == {("SANCTION.expel",)}
    assert {one.classes for one in alone} == {()}


def test_what_is_mutual_stays_so_either_way() -> None:
    met = [one | {"id": f"m-{number}"} for number in range(40) for one in corpus()[1:2]]
    told = {one.direction for one in own_items(met) if one.marked.source and one.marked.target}
    assert told == {"mutual"}


def test_items_are_the_same_each_time() -> None:
    assert list(own_items(KENYA)) == list(own_items(KENYA))
