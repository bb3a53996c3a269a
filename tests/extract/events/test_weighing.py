"""How an act stands: words beside it decide, then the reader model, and a row says which."""

from dataclasses import replace

import pytest

from detente.extract.events.weighing import fits, weighed
from detente.extract.parsing.tree import Word
from detente.extract.patterns import Act
from detente.extract.reader.opinion import Opinion, Ranked
from detente.extract.scene import set_scene
from detente.extract.standing.standing import Standing
from tests.extract.event_rows import events
from tests.extract.reports import report_of

AID = Act("AID", "", "070")
SO = Standing("asserted", negated=False, likelihood="", time="past")
TO_COME = replace(SO, stance="hypothetical", time="future")


def opinion(*status: tuple[str, float]) -> Opinion:
    """The reader model's view of how an act stands, and of nothing else."""
    ranked: Ranked = tuple(sorted(status, key=lambda one: -one[1]))
    return Opinion((), (), (), ranked, (), ())


def word_in(text: str, word: str) -> Word:
    scene = set_scene(report_of(text))
    return next(one for one in scene.parts[0].tree.words if one.text == word)


@pytest.fixture(scope="module")
def sent() -> Word:
    return word_in("Kenya sent a convoy to Chad.", "sent")


def test_without_the_model_the_words_stand(sent: Word) -> None:
    seen = weighed(TO_COME, None, AID, sent, spoken=False)
    assert (seen.stands, seen.verdict) == (TO_COME, "unasked")


def test_agreement_changes_nothing(sent: Word) -> None:
    seen = weighed(SO, opinion(("fact", 0.97)), AID, sent, spoken=False)
    assert (seen.stands, seen.verdict) == (SO, "agreed")


@pytest.mark.parametrize(
    ("stands", "status", "stance", "negated", "time"),
    [
        (TO_COME, "fact", "asserted", False, "past"),
        (replace(SO, negated=True), "fact", "asserted", False, "past"),
        (SO, "planned", "intended", False, "future"),
        (SO, "demanded", "demanded", False, "future"),
        (SO, "possible", "possible", False, "future"),
        (SO, "not", "asserted", True, "past"),
        (SO, "alleged", "reported", False, "past"),
        (TO_COME, "history", "asserted", False, "historical"),
    ],
)
def test_a_sure_model_is_heard_where_words_further_up_decided(
    stands: Standing, status: str, stance: str, negated: bool, time: str, sent: Word
) -> None:
    seen = weighed(stands, opinion((status, 0.95)), AID, sent, spoken=False)
    assert seen.verdict == "changed"
    found = seen.stands
    assert (found.stance, found.negated, found.time) == (stance, negated, time)
    assert f"takes it as {status} (0.95)" in found.turned


@pytest.mark.parametrize(
    ("stands", "status", "act"),
    [
        (replace(TO_COME, firm=True), "fact", AID),
        (replace(SO, stance="probable"), "fact", AID),
        (SO, "possible", Act("THREATEN", "", "130")),
        (TO_COME, "planned", AID),
    ],
)
def test_it_is_not_heard_against_words_that_decide(
    stands: Standing, status: str, act: Act, sent: Word
) -> None:
    seen = weighed(stands, opinion((status, 0.99)), act, sent, spoken=False)
    assert (seen.stands, seen.verdict) == (stands, "against")


def test_an_unsure_model_only_takes_confidence_away(sent: Word) -> None:
    seen = weighed(TO_COME, opinion(("fact", 0.6), ("possible", 0.4)), AID, sent, spoken=False)
    assert (seen.stands, seen.verdict) == (TO_COME, "against")


def test_what_lies_years_back_is_background(sent: Word) -> None:
    seen = weighed(SO, opinion(("history", 0.9)), AID, sent, spoken=False)
    assert (seen.stands.time, seen.verdict) == ("historical", "agreed")


def test_what_the_model_is_asked_speaks_of_the_deed() -> None:
    refused = replace(SO, stance="intended", negated=True, time="future")
    assert fits("not", refused)
    assert fits("planned", refused)
    assert not fits("fact", refused)


ARREST = Act("COERCE", "arrest", "173")
DENOUNCE = Act("ACCUSE", "disapprove", "111")


@pytest.mark.parametrize(
    ("text", "word", "act", "stance"),
    [
        ("Chad sent police to arrest the rebels.", "arrest", ARREST, "intended"),
        ("Police used water cannon to arrest the rebels.", "arrest", ARREST, "asserted"),
        ("The president flew to Accra to denounce Ghana.", "denounce", DENOUNCE, "asserted"),
    ],
)
def test_the_aim_of_a_deed_is_intended(text: str, word: str, act: Act, stance: str) -> None:
    head = word_in(text, word)
    seen = weighed(replace(SO, time="future"), None, act, head, spoken=False)
    assert seen.stands.stance == stance


def test_an_aim_that_the_model_is_sure_was_reached_is_a_fact() -> None:
    head = word_in("Chad sent police to arrest the rebels.", "arrest")
    to_come = replace(SO, time="future")
    seen = weighed(to_come, opinion(("fact", 0.95)), ARREST, head, spoken=False)
    assert (seen.stands.stance, seen.stands.time, seen.verdict) == ("asserted", "past", "agreed")


def test_the_row_keeps_what_the_model_makes_of_it() -> None:
    (event,) = events("Chad broke with Benin over the customs posts, an official said.")
    assert event.reason.status[0][0] == "fact"
    assert len(event.reason.status) == 3
