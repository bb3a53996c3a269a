"""A row is as sure as its rule, less what is not known of its parties."""

from dataclasses import replace

from detente.model.actor import Actor, Mention, Resolution
from detente.model.citation import cite
from detente.model.statement import Commitment, Event, Reason, Voice, VoiceKind
from detente.model.text import Report, Span
from detente.resolve.weigh import weighed

REPORT = Report("Sweden will leave.")
WHO = Mention(Span(0, 6), "Sweden", "sweden", name="Sweden")
ROW = Commitment(
    citation=cite(REPORT, Span(0, 17)),
    voices=(Voice("unknown outlet", VoiceKind.OUTLET),),
    stance="reported",
    likelihood="",
    negated=False,
    time="future",
    confidence=0.8,
    reason=Reason("test", "test"),
    kind="pledge",
    promisor=WHO,
    promisee=None,
    act=Span(12, 17),
)
SWEDEN = Actor("SWE", "Sweden", "state", country="SWE")


def _weighed(actor: Actor | None, confidence: float) -> float:
    return weighed(ROW, {WHO.span: Resolution(WHO.span, actor, confidence, "test")}).confidence


def test_a_row_with_a_known_party_keeps_its_confidence() -> None:
    assert _weighed(SWEDEN, 0.97) == 0.8


def test_a_row_whose_party_is_a_guess_is_less_sure_and_one_left_open_least() -> None:
    assert _weighed(None, 0.0) < _weighed(SWEDEN, 0.4) < 0.8


def test_an_event_whose_doer_is_told_by_a_pronoun_or_not_known_is_less_sure() -> None:
    event = Event(
        citation=ROW.citation,
        voices=ROW.voices,
        stance="asserted",
        likelihood="",
        negated=False,
        time="past",
        confidence=0.8,
        reason=ROW.reason,
        actors=(WHO,),
        recipients=(),
        type="ASSAULT",
        mode="",
        contexts=(),
        cameo="190",
        quad=4,
        intensity=-9.0,
        trigger=Span(12, 17),
    )
    pointing = replace(event, actors=(replace(WHO, words="it", antecedent=Span(0, 6)),))
    known = {WHO.span: Resolution(WHO.span, SWEDEN, 0.97, "test")}
    open_ = {WHO.span: Resolution(WHO.span, None, 0.0, "test")}
    sure = weighed(event, known).confidence
    assert weighed(event, open_).confidence < weighed(pointing, known).confidence < sure
