"""Blocks: exact tellings meet where it is fine, vague ones wherever they may belong."""

from dataclasses import replace

from bench.made_incidents import attacks, tellings
from detente.resolve.weave.blocking import blocks
from detente.resolve.weave.gathered import Gathered
from detente.resolve.weave.telling import Page, Telling
from tests.resolve.weave.made import BASRA, ERBIL, IRAQ, day, telling


def meet(one: Telling, other: Telling) -> bool:
    gathered = Gathered((one, other))
    found = list(gathered.beside(one.id)), list(gathered.beside(other.id))
    assert found in (([other.id], [one.id]), ([], []))
    return bool(found[0])


def named(one: Telling, *names: str) -> Telling:
    return replace(one, page=replace(one.page, names=frozenset(names)))


def test_towns_of_one_country_do_not_meet_but_each_meets_what_names_the_country_alone() -> None:
    erbil, basra = telling("a"), telling("b", place=BASRA)
    vague = telling("c", place=IRAQ)
    assert not meet(erbil, basra)
    assert meet(erbil, vague) and meet(basra, vague) and meet(vague, replace(vague, id="d"))


def test_days_of_one_year_do_not_meet_but_each_meets_the_year() -> None:
    may, october = telling("a"), telling("b", "2031-10-20")
    year = telling("c", first=day("2031-01-01"), last=day("2031-12-31"))
    assert not meet(may, october)
    assert meet(may, year) and meet(october, year)


def test_a_rare_name_brings_together_what_is_of_one_half_year_or_of_no_time() -> None:
    may = named(telling("a"), "karadagh")
    june = named(telling("b", "2031-06-10", place=BASRA), "karadagh")
    later = named(telling("c", "2031-11-20", place=BASRA), "karadagh")
    undated = named(telling("d", first=None, last=None, place=None, is_past=True), "karadagh")
    assert meet(may, june) and not meet(may, later)
    assert meet(may, undated) and meet(later, undated)


def test_three_rare_names_bring_together_what_is_years_apart() -> None:
    names = "karadagh", "shwan", "halwest"
    may, later = named(telling("a"), *names), named(telling("b", "2034-02-01", place=BASRA), *names)
    assert meet(may, later)
    assert not meet(may, named(later, *names[:2]))


def test_two_copies_of_one_text_meet_however_far_apart_their_days_were_read() -> None:
    page = Page("one", bands=("0:abc",))
    early, late = telling("a", page=page), telling("b", "2033-01-01", place=BASRA, page=page)
    assert meet(early, late)


def test_who_meets_whom_is_mutual_and_does_not_grow_with_the_number_of_tellings() -> None:
    met = []
    for count in (800, 2400):
        gathered = Gathered(one for _, one in tellings(attacks(count, 31), 32))
        beside = {id_: set(gathered.beside(id_)) for id_ in gathered.ids}
        assert all(one in beside[other] for one, found in beside.items() for other in found)
        met.append(sum(map(len, beside.values())) / len(beside))
    assert met[1] < 1.1 * met[0]


def test_equal_keys_have_equal_reach() -> None:
    reach: dict[str, int | None] = {}
    for _, one in tellings(attacks(200, 33), 34):
        for block in blocks(one):
            assert reach.setdefault(block.key, block.apart) == block.apart
    assert {place.id for place in (ERBIL, BASRA)} <= {
        key.split(":", 2)[2]
        for place in (ERBIL, BASRA)
        for key in (block.key for block in blocks(telling("a", place=place)))
        if key.startswith("week:")
    }
