"""Whole sentences to resolved rows: who does it, to whom, and what is no act at all."""

import pytest

import detente
from detente.ledger.threshold import THRESHOLD
from detente.model.actor import Mention
from detente.model.reading import Reading
from detente.model.statement import Claim, Commitment, Event


def _code(reading: Reading, mention: Mention | None) -> str:
    decided = reading.actors.get(mention.span) if mention is not None else None
    return decided.actor.code if decided is not None and decided.actor is not None else ""


def _voices(text: str) -> list[tuple[str, str, str]]:
    """Speaker, kind and stance of every claim that is shown."""
    reading = detente.read(text, published="2012-05-01")
    shown = [one for one in reading.of(Claim) if one.confidence >= THRESHOLD]
    return [(one.voices[0].words, one.kind, one.stance) for one in shown]


def test_the_second_clause_keeps_its_own_subject() -> None:
    text = "The Senate has voted to cut aid to Mali and John Kerry has warned that the army may go."
    assert [who for who, _, _ in _voices(text)] == ["John Kerry"]
    (event,) = detente.read(text).of(Event)
    assert [one.words for one in event.recipients] == ["Mali"]


def test_two_objects_stay_two_objects() -> None:
    (event,) = detente.read("Norway has cut aid to Mali and Chad and has warned Niger.").of(Event)[
        :1
    ]
    assert [one.words for one in event.recipients] == ["Mali", "Chad"]


def test_a_third_verb_goes_to_the_nearer_subject() -> None:
    text = "Monks called for rest, and Amnesty International denounced it and said it would sue."
    assert _voices(text)[-1][0] == "Amnesty International"


def test_guerrilla_commandos_are_no_soldiers_of_the_state() -> None:
    reading = detente.read("Guerrilla commandos attacked a bridge near San Salvador.")
    (event,) = reading.of(Event)
    assert _code(reading, event.actors[0]) == "REB"


def test_a_last_name_is_no_town() -> None:
    reading = detente.read(
        "Radomir Ponce, a farmer, said it had rained. Ponce said Chile sent help."
    )
    assert [_code(reading, one.voices[0].mention) for one in reading.of(Claim)] == ["", ""]


def test_what_an_operation_is_called_acts_for_no_state() -> None:
    reading = detente.read('Operation "Victoria" was aimed at attacking the rebels.')
    assert [_code(reading, one.actors[0]) for one in reading.of(Event)] == [""]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Peru opposes sending Chileans to fight in Chad.", []),
        ("Peru opposes arming the Chileans.", ["the Chileans"]),
    ],
)
def test_who_is_sent_is_not_turned_down(text: str, recipients: list[str]) -> None:
    (event,) = detente.read(text).of(Event)
    assert [one.words for one in event.recipients] in (recipients, [r[4:] for r in recipients])


def test_what_goes_on_is_no_plan() -> None:
    (event,) = detente.read("Russian troops continued to shell Kharkiv.").of(Event)
    assert event.time == "past"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Police questioned the Iranian minister.", []),
        ("France questioned the deal.", [("judgement", "doubted")]),
        ("Angela Merkel sought the nomination.", [("position", "intended")]),
        ("Poland seeks help from Germany.", [("position", "demanded")]),
        ("Chile seeks peace.", [("position", "intended")]),
        ("Trade has fallen in view of the strict measures.", []),
        ("Peru made it known that he will not attend.", []),
    ],
)
def test_asked_sought_made_known(text: str, kinds: list[tuple[str, str]]) -> None:
    assert [(kind, stance) for _, kind, stance in _voices(text)] == kinds


def test_who_weighs_a_proposal_has_not_made_it() -> None:
    text = "The White House is considering a Pentagon proposal to keep one base in Oman."
    assert [one.promisor.words for one in detente.read(text).of(Commitment)] == ["Pentagon"]


def test_an_embassy_is_promised_nothing() -> None:
    (one,) = detente.read("Peru pledged to move the Chilean embassy in Oman.").of(Commitment)
    assert one.promisee is None


def test_a_leader_speaks_to_other_states() -> None:
    """An official read as turning down his own country: mostly its people or its things."""
    own = detente.read("Barack Obama denounced America.", published="2012-05-01")
    other = detente.read("Barack Obama denounced Cuba.", published="2012-05-01")
    assert own.of(Event)[0].confidence < 0.5 < other.of(Event)[0].confidence


def test_an_administration_is_that_of_the_one_country_named() -> None:
    text = "Barack Obama said he was glad. His administration has bombed Islamic State."
    reading = detente.read(text, published="2012-05-01")
    assert _code(reading, reading.of(Event)[-1].actors[0]) == "USAGOV"
