"""Where an act happens, and what is only mentioned."""

import pytest

from detente.extract.circumstances.locations import where_of
from detente.extract.scene import set_scene
from tests.extract.reports import report_of


def where(text: str, word: str, *, struck: bool = False) -> str | None:
    scene = set_scene(report_of(text))
    trigger = next(w for part in scene.parts for w in part.tree.words if w.text == word)
    found = where_of(scene, trigger, struck=struck)
    return found.words if found else None


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("A bomb exploded in Kano on Monday.", "exploded", "Kano"),
        ("Gunmen killed four people at a market in Peshawar.", "killed", "Peshawar"),
        ("Two stations of the metro in Moscow were bombed.", "bombed", "Moscow"),
        ("The bombing in Madrid shocked Europe.", "bombing", "Madrid"),
        ("The Madrid bombings shocked Europe.", "bombings", "Madrid"),
        ("Shells landed near the border with Lebanon.", "landed", None),
        ("The army raided a village near Aleppo.", "raided", "Aleppo"),
        ("The US bombing of the camp went on.", "bombing", None),
        ("Gunmen killed the envoy, Norway said in Oslo.", "killed", None),
        ("BEIRUT, May 4 (Wire) — A bomb exploded here on Friday.", "exploded", "BEIRUT"),
        ("Two men ran down a guard in Kano and shot him.", "shot", "Kano"),
    ],
)
def test_where_hangs_on_the_act(text: str, word: str, place: str | None) -> None:
    assert where(text, word) == place


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("The army shelled Aleppo.", "shelled", "Aleppo"),
        ("They bombed a Kano market.", "bombed", "Kano"),
        ("The bombing of two clubs in Kuta went on.", "bombing", "Kuta"),
        ("Nine people were killed by bombers at Brussels airport.", "killed", "Brussels"),
        ("Blasts in Kano killed nine people.", "killed", "Kano"),
        ("Gunmen seized six girls from a school in Chibok.", "seized", "Chibok"),
        ("The army attacked US troops.", "attacked", None),
    ],
)
def test_the_parties_of_an_attack_tell_where(text: str, word: str, place: str | None) -> None:
    assert where(text, word, struck=True) == place
