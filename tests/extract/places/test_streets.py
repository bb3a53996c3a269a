"""Streets are places without a point, and no town though named after one."""

import pytest

from detente.extract.extractors import extract
from detente.model.place import STREET, Toponym
from tests.extract.reports import report_of


def toponyms(text: str) -> dict[str, Toponym]:
    return {one.mention.words: one for one in extract(report_of(text)).toponyms}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A car burned on Old Mill Road in Leeds.", ["Old Mill Road", "Leeds"]),
        ("He lived in London Road, Oxford.", ["London Road", "Oxford"]),
        ("The crash closed 40th Avenue South.", ["40th Avenue South"]),
        ("The crash closed State Highway 360 near Dallas.", ["State Highway 360", "Dallas"]),
        ("The shop at 12 Oak St. was robbed.", ["Oak St"]),
        ("On Boston Avenue a car burned.", ["Boston Avenue"]),
    ],
)
def test_a_street_is_one_name(text: str, names: list[str]) -> None:
    found = toponyms(text)
    assert [name.rstrip(".") for name in found] == names
    assert found[next(iter(found))].kind in (STREET, "")


@pytest.mark.parametrize(
    "text",
    [
        "Downing Street said nothing.",
        "The Wall Street Journal said so.",
        "The State Highway Patrol came.",
        "It was a long road.",
    ],
)
def test_not_every_street_is_a_place(text: str) -> None:
    assert not [one for one in toponyms(text).values() if one.kind == STREET]


def test_the_place_of_an_act_is_the_town_and_not_its_street() -> None:
    event = next(
        one
        for one in extract(
            report_of("Gunmen killed two policemen on Boston Avenue in Lagos on Friday.")
        ).statements
        if getattr(one, "where", None) is not None
    )
    assert event.where is not None and event.where.words == "Lagos"
