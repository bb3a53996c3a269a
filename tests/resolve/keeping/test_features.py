import pytest

from detente.resolve.keeping.features import same_doer, same_verb, same_words
from detente.resolve.keeping.match import ENOUGH, fit
from tests.resolve.keeping.made import ARMY, CHILE, PERU, REBELS, act, part


@pytest.mark.parametrize(
    ("lemma", "value"),
    [("open", 1.0), ("reopen", 0.9), ("close", -1.0), ("praise", 0.0)],
)
def test_a_verb_again_alike_undone_or_another(lemma: str, value: float) -> None:
    assert same_verb(part("open", "harbour", PERU), act(3, lemma, "harbour", PERU)).value == value


def test_a_state_acts_by_its_army_and_not_by_its_rebels() -> None:
    promised = part("leave", "valley", PERU)
    assert same_doer(promised, act(3, "leave", "valley", ARMY)).value == 0.9
    assert same_doer(promised, act(3, "leave", "valley", REBELS)).value == 0
    assert same_doer(promised, act(3, "leave", "valley", CHILE)).value == 0


def test_amounts_and_the_promisor_are_no_words_of_the_act() -> None:
    promised = part("send", "peru 40 doctor quito", PERU)
    found = same_words(promised, act(3, "send", "50 doctor quito", PERU))
    assert found.value == 1
    assert found.reason == "shares doctor, quito of 2"


def test_the_same_verb_on_another_thing_is_another_deed() -> None:
    promised = part("send", "doctor quito", PERU)
    assert fit(promised, act(3, "send", "rice lapaz", PERU)).value < ENOUGH
    assert fit(promised, act(3, "dispatch", "doctor", PERU)).value >= ENOUGH


def test_every_feature_tells_its_reason() -> None:
    told = fit(part("send", "doctor", PERU), act(3, "dispatch", "doctor", PERU)).reason
    assert told == "Peru again; 'dispatch' is like 'send'; shares doctor of 1"


@pytest.mark.parametrize(("lemma", "sign"), [("grant", 1), ("bar", -1), ("praise", 0)])
def test_a_noun_that_was_promised_is_given_withheld_or_neither(lemma: str, sign: int) -> None:
    found = fit(part("", "free passage", PERU), act(3, lemma, "free passage", PERU)).value
    assert (found >= ENOUGH, found <= -ENOUGH) == (sign > 0, sign < 0)


def test_an_act_told_by_a_noun_alone_is_compared_by_what_gives_it() -> None:
    noun = part("", "talk navy", PERU)
    assert same_verb(noun, part("", "talk chile", PERU)).value == 1.0
    assert same_verb(part("talk", "navy", PERU), noun).value == 0.8
    assert same_verb(part("offer up", "talk", PERU), noun).value == 0.8
    assert same_verb(part("sink", "boat", PERU), noun).value == 0.0
