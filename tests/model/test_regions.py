"""An informal region holds countries and divisions that the gazetteer knows by these names."""

from detente.model.gazetteer import places_named
from detente.model.regions import members
from detente.model.vocabulary import table


def test_a_region_is_known_with_and_without_its_article() -> None:
    assert ("RUS", "Dagestan") in members("the North Caucasus")
    assert members("north caucasus") == members("North Caucasus")
    assert ("MLI", "") in members("Sahel")
    assert members("Moscow") == ()


def test_every_region_and_division_is_in_the_gazetteer() -> None:
    for row in table("places/members.tsv"):
        assert places_named(row["region"]), row["region"]
        for country, division in members(row["region"]):
            named = places_named(division or row["region"])
            found = {one.place.name for one in named if one.place.country == country}
            assert not division or division in found, (row["region"], country, division)
