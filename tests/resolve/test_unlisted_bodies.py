"""Bodies that no table knows keep their name, with a code by what they are and by country."""

from pathlib import Path

import detente
from detente.model.actor import Actor
from detente.resolve.named_bodies import named_bodies

ATTACK = (
    "BAMAKO, Mali, March 4, 2011 - Fighters of the Lantern Front attacked an army base near Gao on "
    "Thursday. The Lantern Front said that it had taken the base."
)


def actor_of(text: str, words: str) -> Actor:
    reading = detente.read(text, published="2012-05-07")
    found = {span.of(text): one.actor for span, one in reading.actors.items() if one.actor}
    return found[words]


def names_in(text: str) -> list[str]:
    return [one.name for one in named_bodies(detente.read(text).report)]


def test_fighters_of_an_unlisted_front_are_that_front_and_rebels() -> None:
    found = actor_of(ATTACK, "Fighters of the Lantern Front")
    assert (found.name, found.code, found.kind) == ("Lantern Front", "MLIREB", "unlisted movement")
    assert actor_of(ATTACK, "Lantern Front").code == "MLIREB"


def test_a_front_that_nobody_calls_fighting_is_a_movement() -> None:
    text = "The Lantern Front criticised the government of Ghana on Monday."
    assert actor_of(text, "Lantern Front").code == "GHAOPP"


def test_unions_companies_charities_and_parties_keep_their_names() -> None:
    text = (
        "The Harbour Workers' Union accused the government of Ghana of neglect. Quell Mining Corp. "
        "sued the government of Ghana. The Alder Foundation gave Ghana food. The Reef Salvation "
        "Party praised the government of Ghana."
    )
    expected = {
        "The Harbour Workers' Union": ("Harbour Workers' Union", "GHALAB"),
        "Quell Mining Corp.": ("Quell Mining Corp", "GHABUS"),
        "Alder Foundation": ("Alder Foundation", "GHACVL"),
        "Reef Salvation Party": ("Reef Salvation Party", "GHAPTY"),
    }
    for words, (name, code) in expected.items():
        found = actor_of(text, words)
        assert (found.name, found.code) == (name, code), words


def test_acronym_noun_and_short_name_mean_the_body_named_before() -> None:
    text = (
        "The Movement for a Free Delta (MFD) accused the Sudanese government of fraud. "
        "MFD fighters attacked Sudan on Sunday. The Movement threatened Sudan. "
        "The movement criticised Sudan."
    )
    for words in ("fighters", "Movement", "movement"):
        found = actor_of(text, words)
        assert (found.name, found.code) == ("Movement for a Free Delta", "SDNREB"), words


def test_two_fronts_leave_the_front_to_neither() -> None:
    text = "The Lantern Front and the Cedar Front criticised Chad. The Front threatened Chad again."
    assert names_in(text) == ["Lantern Front", "Cedar Front"]


def test_known_bodies_common_nouns_and_people_are_no_unlisted_body() -> None:
    text = (
        "The Presidential Guard met Maria Party. Hezbollah and the African Union asked Chad "
        "for help. The Polisario Front praised Mali."
    )
    assert names_in(text) == []


def test_a_country_before_the_name_is_its_country_and_no_part_of_it() -> None:
    text = "The Malian Lantern Front met Chad. The Lantern Front also asked Niger for help."
    assert names_in(text) == ["Lantern Front", "Lantern Front"]
    assert actor_of(text, "Malian Lantern Front").code == "MLIOPP"


def test_rows_of_an_unlisted_body_are_found_by_its_name(tmp_path: Path) -> None:
    with detente.open(tmp_path / "own.ledger") as ledger:
        ledger.add(detente.read(ATTACK, published="2011-03-04"))
        assert [row["type"] for row in ledger.events(actor="lantern front")] == ["ASSAULT"]
