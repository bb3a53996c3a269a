"""Attacks by verbs and nouns: type, stage, parties, weapon, place; and what is no attack."""

import pytest

from tests.extract.incidents.attacks import incidents, only, why_not


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen ambushed a convoy of the army near Tillaberi.", "armed-assault"),
        ("A car bomb went off outside a hotel in Mogadishu.", "bombing"),
        ("The rebels blew up two bridges near Arauca.", "bombing"),
        ("A man blew himself up at a market in Maiduguri.", "suicide-bombing"),
        ("A suicide bomber killed nine worshippers in Kano.", "suicide-bombing"),
        ("Militants kidnapped four engineers in Port Harcourt.", "kidnapping"),
        ("Rockets hit a school in Sderot.", "shelling"),
        ("Two men hijacked an airliner over Cyprus.", "hijacking"),
        ("Masked men torched the town hall of Bilbao.", "arson"),
        ("Robbers held up a branch of a bank in Cork.", "robbery"),
        ("An attacker stabbed a priest in Lille.", "stabbing"),
        ("A stolen lorry ploughed into a crowd in Gent on Friday.", "vehicle-ramming"),
        ("The drone strike on a wedding in Radaa caused anger.", "drone-strike"),
        ("Saturday's knife attack in Leeds shook the town.", "stabbing"),
        ("Police mourned the assassination of Judge Berg.", "assassination"),
    ],
)
def test_the_type_follows_verb_noun_and_weapon(text: str, kind: str) -> None:
    assert only(text).type == kind


@pytest.mark.parametrize(
    "text",
    [
        "The minister attacked the budget.",
        "The critic attacked the mayor for his plans.",
        "Three climbers were killed when an avalanche hit their camp.",
        "The army fired rockets in an exercise near Ulm.",
        "The murderer was executed after the court turned down his appeal.",
        "Striker Olsen hit a rocket in the last match of the season.",
        "He had a heart attack in Oslo.",
        "A general strike hit Turin on Monday.",
        "The village looked as if it had been bombed.",
    ],
)
def test_accidents_courts_games_and_words_are_no_attacks(text: str) -> None:
    assert incidents(text) == []


def test_what_is_turned_down_has_a_reason() -> None:
    assert "exercise" in why_not("The army fired rockets in an exercise near Ulm.")
    assert "told of no attack" in why_not("Nine people died in Lagos on Sunday.")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Gunmen stormed a hotel in Gao.", "accomplished"),
        ("A gunman tried to kill the governor in Quetta.", "attempted"),
        ("Police foiled a plot to bomb the stadium in Essen.", "foiled"),
        ("The group threatened to blow up the pipeline.", "threatened"),
    ],
)
def test_stages(text: str, stage: str) -> None:
    assert only(text).stage == stage


def test_parties_weapon_and_place() -> None:
    found = only("Two gunmen with rifles attacked a police post in Herat on Monday.")
    assert [one.words for one in found.perpetrators] == ["Two gunmen"]
    assert found.blame == "fact"
    assert [one.words for one in found.targets] == ["police post"]
    assert (found.weapon_type, found.type) == ("firearms", "armed-assault")
    assert found.where is not None
    assert found.where.words == "Herat"
    assert found.when is not None
    assert found.when.words == "Monday"


@pytest.mark.parametrize(
    ("text", "blame"),
    [
        ("A bomb killed two guards in Pau. The front claimed responsibility.", "claimed"),
        ("A bomb killed two guards in Pau. Officials blamed the rebels.", "accused"),
        ("A bomb killed two guards in Pau. Police suspect a gang of smugglers.", "suspected"),
        ("Suspected rebels killed two guards in Pau.", "suspected"),
        ("Libya denied that its agents had shot the deputy in Rome.", "denied"),
    ],
)
def test_how_surely_the_doers_are_named(text: str, blame: str) -> None:
    assert only(text).blame == blame


def test_a_dateline_says_where() -> None:
    found = only("LIMA, May 11 (Tarn) -- Gunmen killed a mayor on Tuesday, police said.")
    assert found.where is not None
    assert found.where.words == "LIMA"
