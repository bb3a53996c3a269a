"""A row is as sure as its rule, less what is not known of its parties."""

from detente.model.actor import Actor, Mention, Resolution
from detente.model.citation import cite
from detente.model.statement import Commitment, Reason, Voice, VoiceKind
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
