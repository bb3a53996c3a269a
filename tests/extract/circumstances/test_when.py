"""Which time expression dates which act."""

import pytest

from detente.extract.circumstances.when import dating, told_of_last
from detente.extract.scene import set_scene
from tests.extract.reports import report_of


def dated(text: str, word: str) -> tuple[str, str] | None:
    scene = set_scene(report_of(text))
    ((part, trigger),) = [(p, w) for p in scene.parts for w in p.tree.words if w.text == word]
    found = dating(part, trigger)
    if found is None:
        return None
    return found.time.words, found.anchor.of(text) if found.anchor else ""


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("France expelled the envoy on Monday.", "expelled", ("Monday", "")),
        ("Rebels attacked four days after the truce collapsed.", "attacked",
         ("four days", "collapsed")),
        ("The raid on Monday killed two men, the army said on Tuesday.", "raid", ("Monday", "")),
        ("Monday's raid killed two soldiers.", "raid", ("Monday", "")),
        ("Troops fired on the crowd on 3 May and left on 4 May.", "fired", ("3 May", "")),
        ("Troops fired on the crowd on 3 May and left on 4 May.", "left", ("4 May", "")),
        ("The war lasted for three years.", "lasted", None),
        ("France expelled the envoy.", "expelled", None),
    ],
)  # fmt: skip
def test_a_date_belongs_to_one_act(text: str, word: str, found: tuple[str, str] | None) -> None:
    assert dated(text, word) == found


def test_a_sentence_that_only_dates_the_one_before() -> None:
    scene = set_scene(report_of("They swapped prisoners. The exchange took place on Monday."))
    times = [told_of_last(part) for part in scene.parts]
    assert [time.words if time else None for time in times] == [None, "Monday"]


def test_people_have_no_day_the_act_done_to_them_has() -> None:
    text = "Gunmen killed three soldiers and a driver at a checkpoint in Herat on Sunday."
    assert dated(text, "killed") == ("Sunday", "")
