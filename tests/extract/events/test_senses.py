"""Senses: the same word as an act and in another sense."""

import pytest

from detente.extract.extractors import extract
from tests.extract.event_rows import events
from tests.extract.reports import report_of

LITERAL = [
    ("Rebels attacked the police in Mbale on Monday.", "ASSAULT"),
    ("Militants' attacks on the Iraqi army killed nine soldiers.", "ASSAULT"),
    ("Gunmen attacked Senator Mark Hale in Manila.", "ASSAULT"),
    ("Israeli jets attacked Hamas in Gaza overnight.", "ASSAULT"),
    ("Russian troops launched an assault on Ukrainian forces near Bakhmut.", "ASSAULT"),
    ("The rebels blasted the Ugandan army with mortars.", "ASSAULT"),
    ("Syrian gunners opened fire on Turkish soldiers near Afrin.", "ASSAULT"),
    ("Syrian gunners directed their fire on Turkish positions near Afrin.", "ASSAULT"),
    ("Police locked up twelve opposition members in Harare.", "COERCE"),
    ("Gunmen snatched two French journalists in Bamako.", "ASSAULT"),
    ("Rebels seized the town of Goma from the Congolese army.", "COERCE"),
    ("Iraq swallowed Kuwait in two days.", "COERCE"),
    ("Ukraine's bid for help from NATO was turned down by Germany.", "REQUEST"),
    ("Rioters battled police in Athens.", "PROTEST"),
    ("China agreed with Japan to set up a hotline.", "AGREE"),
    ("Guerrillas freed three Colombian soldiers.", "RETREAT"),
    ("The army killed four demonstrators in Khartoum.", "ASSAULT"),
    ("French voters backed the treaty with the European Union in a referendum.", "SUPPORT"),
    ("The Liberals backed the government's bill on Tuesday.", "SUPPORT"),
    ("Pakistani officials met Indian officials in Lahore.", "CONSULT"),
]


@pytest.mark.parametrize(("text", "kind"), LITERAL)
def test_a_literal_act_stays(text: str, kind: str) -> None:
    assert kind in [one.type for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Mark Hale attacked Governor Ann Reed over her tax plan on Monday.",
        "Ann Reed's attacks on Mark Hale cheered the crowd.",
        "The Labour Party attacked the government for its handling of the floods.",
        "The newspaper Le Monde attacked President Chirac in an editorial.",
        "Prime Minister Blair blasted the Conservatives at a rally.",
        "Senator Hale's attack on the plan angered the unions.",
    ],
)
def test_between_parties_and_politicians_an_attack_is_words(text: str) -> None:
    assert "ASSAULT" not in [one.type for one in events(text)]


@pytest.mark.parametrize(
    ("text", "word", "why"),
    [
        ("Governor Reed locked up endorsements from unions.", "locked", "metaphor"),
        ("Senator Hale snatched forty delegates from Governor Reed.", "snatched", "metaphor"),
        ("Critics spoke of Mr. Brown's takeover of the British economy.", "takeover", "metaphor"),
        ("The Democrats sabotaged the Republicans' campaign.", "sabotaged", "metaphor"),
        ("Firefighters battled the blaze in Athens with police.", "battled", "metaphor"),
        ("Mark Hale and his brother offered the air of a picnic.", "offered", "metaphor"),
        ("The party freed its delegates to vote as they wish.", "freed", "metaphor"),
        ("Governor Reed's bid for the White House is over.", "bid", "candidacy"),
        ("Many Canadians agreed with Prime Minister Trudeau.", "agreed", "opinion"),
        (
            "Women backed Governor Reed over Senator Hale, 51 percent to 24 percent.",
            "backed",
            "opinion",
        ),
        ("Two media companies swallowed Greek banks.", "swallowed", "private"),
        ("In Paris the French minister met her husband.", "met", "private"),
    ],
)
def test_a_refusal_says_which_sense(text: str, word: str, why: str) -> None:
    dropped = extract(report_of(text)).dropped
    told = [one.reason for one in dropped if one.span.of(text) == word]
    assert any(why in reason for reason in told), told
    assert word not in [one.trigger.of(text) for one in events(text)]
