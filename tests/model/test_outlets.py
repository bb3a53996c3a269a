"""Where an outlet is at home."""

import pytest

from detente.model.gazetteer import places_named
from detente.model.outlets import home_of
from detente.model.text import Report, Stated
from detente.model.vocabulary import table


def report(outlet: str = "", url: str = "") -> Report:
    return Report(
        "",
        outlet=Stated(outlet, "option") if outlet else None,
        url=Stated(url, "option") if url else None,
    )


@pytest.mark.parametrize(
    ("outlet", "url", "town", "country"),
    [
        ("The Dallas Morning News", "", "Dallas", "USA"),
        ("", "https://www.dallasnews.com/news/2020/05/01/floods", "Dallas", "USA"),
        ("BBC News", "", "", "GBR"),
        ("", "https://edition.cnn.com/world", "", "USA"),
        ("", "https://www.example.co.ke/story", "", "KEN"),
        ("Tulsa Daily Courier", "", "Tulsa", "USA"),
        ("Springfield Courier", "", "", ""),
        ("The Courier", "", "", ""),
        ("Northwire", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_the_table_a_town_in_the_name_or_the_address_tell(
    outlet: str, url: str, town: str, country: str
) -> None:
    home = home_of(report(outlet, url))
    assert (home.place.name if home.place else "") == town
    assert home.country == country


def test_every_home_of_the_table_is_a_place() -> None:
    rows = table("places/outlets.tsv")
    assert len(rows) > 200
    for row in (row for row in rows if not row["id"].startswith("iso3166-1:")):
        town = row["place"].split(", ")[0]
        assert row["id"] in {one.place.id for one in places_named(town)}, row
    hosts = [host for row in rows for host in row["hosts"].split()]
    assert len(hosts) == len(set(hosts))
