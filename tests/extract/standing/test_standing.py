"""How an act stands: the words around it decide."""

import pytest

from detente.extract.scene import set_scene
from detente.extract.speech.speech import with_speech
from detente.extract.standing.standing import Standing, standing
from detente.model.vocabulary import stances, times
from tests.extract.reports import report_of

SENTENCES = [
    ("France expelled the envoy.", "expelled", "asserted", False, "past"),
    ("France did not expel the envoy.", "expel", "asserted", True, "past"),
    ("Mali is expelling the envoy.", "expelling", "asserted", False, "ongoing"),
    ("France will expel the envoy.", "expel", "expected", False, "future"),
    ("France plans to expel the envoy.", "expel", "intended", False, "future"),
    ("France refused to expel the envoy.", "expel", "asserted", True, "future"),
    ("Mali urged France to expel the envoy.", "expel", "demanded", False, "future"),
    ("Mali said that France had expelled the envoy.", "expelled", "reported", False, "past"),
    ("Mali denied that France had expelled the envoy.", "expelled", "denied", False, "past"),
    ("Mali fears that France will expel the envoy.", "expel", "feared", False, "future"),
    ("If France expels the envoy, Mali will respond.", "expels", "hypothetical", False, "future"),
    ("If France expels the envoy, Mali will respond.", "respond", "hypothetical", False, "future"),
    ("France could have expelled the envoy.", "expelled", "possible", False, "past"),
    ("Did France expel the envoy?", "expel", "hypothetical", False, "past"),
    ("Has France expelled the envoy?", "expelled", "hypothetical", False, "past"),
    ("Will France expel the envoy?", "expel", "hypothetical", False, "future"),
    ("Why did France expel the envoy?", "expel", "asserted", False, "past"),
    ("Who expelled the envoy?", "expelled", "asserted", False, "past"),
    ("Did Mali protest after France had expelled the envoy?", "expelled", "asserted", False,
     "past"),
    ("Had France expelled the envoy, Mali would have responded.", "expelled", "counterfactual",
     False, "past"),
    ("Chad warned Benin of strikes if it keeps the convoy.", "warned", "asserted", False, "past"),
    ("Chad is warning Benin of strikes if it keeps the convoy.", "warning", "asserted", False,
     "ongoing"),
    ("Chad attacks Benin if it keeps the convoy.", "attacks", "hypothetical", False, "future"),
    ("Chad has issued an ultimatum: If Benin keeps the convoy, strikes will follow.", "issued",
     "asserted", False, "past"),
    ("Chad would go home after Benin frees the convoy.", "frees", "expected", False, "future"),
    ("Chad went home after Benin freed the convoy.", "freed", "asserted", False, "past"),
    ("Since expelling the envoy, Chad may have helped the rebels.", "expelling", "asserted", False,
     "past"),
    ("France failed to prevent Mali from expelling the envoy.", "expelling", "asserted", False,
     "past"),
]  # fmt: skip


def found(text: str, word: str) -> Standing:
    scene = with_speech(set_scene(report_of(text)))
    ((part, trigger),) = [(p, w) for p in scene.parts for w in p.tree.words if w.text == word]
    return standing(scene, part, trigger)


@pytest.mark.parametrize(("text", "word", "stance", "negated", "time"), SENTENCES)
def test_stance_polarity_and_time(
    text: str, word: str, stance: str, negated: bool, time: str
) -> None:
    seen = found(text, word)
    assert (seen.stance, seen.negated, seen.time) == (stance, negated, time)
    assert seen.stance in stances()
    assert seen.time in times()


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("France will probably expel the envoy.", "likely"),
        ("France will almost certainly expel the envoy.", "almost certain"),
        ("France will expel the envoy.", ""),
    ],
)
def test_the_hedge_gives_the_band(text: str, band: str) -> None:
    assert found(text, "expel").likelihood == band


def test_the_words_that_decided_are_kept() -> None:
    assert found("Mali denied that France had expelled the envoy.", "expelled").saw == ("denied",)


@pytest.mark.parametrize("one", ["France", "Iran", "Ghana", "Israel"])
def test_who_does_it_does_not_matter(one: str) -> None:
    seen = found(f"{one} may expel the envoy.", "expel")
    assert (seen.stance, seen.negated) == ("possible", False)


def test_who_is_to_blame_is_blamed_already() -> None:
    assert found("The rebels are to blame for the fire.", "blame").stance == "asserted"
    assert found("The envoy is to sign the treaty on Monday.", "sign").stance == "intended"
