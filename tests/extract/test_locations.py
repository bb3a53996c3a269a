"""Where an act happens, and what is only mentioned."""

import pytest

from detente.extract.locations import where_of
from detente.extract.scene import set_scene
from tests.extract.reports import report_of


def where(text: str, word: str) -> str | None:
    scene = set_scene(report_of(text))
    trigger = next(w for part in scene.parts for w in part.tree.words if w.text == word)
    found = where_of(scene, trigger)
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
    ],
)
def test_where_hangs_on_the_act(text: str, word: str, place: str | None) -> None:
    assert where(text, word) == place
