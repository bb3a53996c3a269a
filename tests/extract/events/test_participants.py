"""Who acts and who receives, wherever they stand."""

import pytest

from tests.extract.event_rows import rows


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Ghana offered to mediate between Mali and Niger.", ["Ghana"], ["Mali", "Niger"]),
        ("Sudan massed troops on the border with Chad.", ["Sudan"], ["Chad"]),
        ("Turkey refused to meet the Greek envoy.", ["Turkey"], ["Greek envoy"]),
        ("Jordan asked Japan for a loan.", ["Jordan"], ["Japan"]),
        ("Qatar lifted the ban imposed on Kenya.", ["Qatar"], ["Kenya"]),
        ("Norway sent doctors to help Malawi.", ["Norway"], ["Malawi"]),
        ("The opposition told the president to resign.", ["opposition"], ["president"]),
        ("Kenya rejected an opposition demand for a vote.", ["Kenya"], ["opposition"]),
        ("Chad shelled positions of the rebels near Abeche.", ["Chad"], ["rebels"]),
        ("Chad shelled a United Nations base in Libya.", ["Chad"], ["United Nations"]),
        ("Chad bombed a rebel airstrip in the province of Borkou.", ["Chad"], ["rebel"]),
        ("Ghana called for a withdrawal by Chad.", ["Ghana"], ["Chad"]),
        (
            "Ghana praised the leaders of Chad, Libya and Mali.",
            ["Ghana"],
            ["leaders of Chad", "Libya", "Mali"],
        ),
        ("Rebels took the Kenyan consul hostage.", ["Rebels"], ["Kenyan consul"]),
        (
            "Ghana joined two states in expelling Chadian diplomats.",
            ["Ghana"],
            ["Chadian diplomats"],
        ),
        ("Ghana gave asylum to jailed Chadian students.", ["Ghana"], ["jailed Chadian students"]),
        ("Japan sent two frigates to the Indian Ocean.", ["Japan"], []),
    ],
)
def test_sides(text: str, actors: list[str], recipients: list[str]) -> None:
    (row,) = rows(text)
    assert row[2:] == (actors, recipients)


def test_who_after_a_place_means_the_people_before_it() -> None:
    found = rows("Students in Quito, who had occupied the ministry, clashed with police.")
    assert {tuple(row[2]) for row in found} == {("Students in Quito",)}


def test_an_answer_takes_up_the_offer_of_the_sentence_before() -> None:
    found = rows("Lisbon offered Luanda a loan. Luanda rejected the offer.")
    assert found[1] == ("REJECT", "", ["Luanda"], ["Lisbon"])


def test_an_offer_of_ones_own_is_not_taken_up() -> None:
    found = rows("Lisbon offered Luanda a loan. Lisbon welcomed the offer.")
    assert found[1][3] == []


def test_who_is_named_with_the_subject_acts_too() -> None:
    (row,) = rows("Along with Chile, Peru condemned Norway.")
    assert row[2:] == (["Chile", "Peru"], ["Norway"])


def test_whoever_is_to_blame_is_blamed() -> None:
    found = [row for row in rows("The rebels are to blame for the raid.") if row[0] == "ACCUSE"]
    assert all(row[2] == [] and row[3] == ["rebels"] for row in found)
    assert found


def test_the_city_of_an_accord_is_not_who_is_criticised() -> None:
    assert all(row[3] != ["Oslo"] for row in rows("Peru criticised the Oslo agreement."))
    assert rows("Peru criticised the Chilean agreement.")[0][3] == ["Chilean"]


def test_whoever_does_something_else_in_a_clause_of_its_own_receives_nothing() -> None:
    for text in (
        "Peru refused to do what every Chilean minister has done.",
        "Peru refused to sign the pact, something every Chilean minister has done.",
    ):
        assert all(row[3] == [] for row in rows(text))


def test_the_manner_of_a_war_is_not_whose_war_it_is() -> None:
    assert all("Iraq" not in row[2] for row in rows("An Iraq-style invasion of Peru was feared."))


def test_an_adjective_before_a_noun_is_no_rank() -> None:
    told = rows("General support for the government has fallen in Peru.")
    assert not any("General" in one for row in told for one in row[2])


def test_who_discusses_with_somebody_reaches_him_and_not_the_topic() -> None:
    told = rows("Cameron discussed Libya with Hollande on Tuesday.")
    assert [row[3] for row in told] == [["Hollande"]]
