from dataclasses import replace

import pytest

from detente.ledger import views
from detente.ledger.ledger import Ledger
from detente.ledger.statement_rows import statement_id
from detente.model.errors import CitationError
from detente.model.statement import Reason, Statement
from detente.model.text import Span
from tests.ledger.readings import (
    TEXT,
    claim_of,
    commitment_of,
    event_of,
    mention,
    reading_of,
    report_of,
    span_of,
)

EVENT = event_of(report_of())
CLAIM = claim_of(report_of())
COMMITMENT = commitment_of(report_of())


def test_an_id_is_the_same_on_every_machine_and_in_every_version() -> None:
    ids = [statement_id(statement)[:8] for statement in (EVENT, CLAIM, COMMITMENT)]
    assert ids == ["7f8ead96", "c04bc44b", "5d65f1c9"]


@pytest.mark.parametrize(
    "same",
    [
        replace(EVENT, confidence=0.1),
        replace(EVENT, stance="denied", likelihood="likely", negated=True, time="future"),
        replace(EVENT, voices=()),
        replace(EVENT, reason=Reason("another", "rule")),
        replace(EVENT, when=None, where=None, cameo="01", quad=2, intensity=0, contexts=()),
    ],
)
def test_what_a_better_reader_may_see_otherwise_is_no_part_of_the_id(same: Statement) -> None:
    assert statement_id(same) == statement_id(EVENT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (EVENT, replace(EVENT, type="FIGHT")),
        (EVENT, replace(EVENT, mode="withdraw")),
        (EVENT, replace(EVENT, recipients=())),
        (EVENT, replace(EVENT, actors=EVENT.recipients, recipients=EVENT.actors)),
        (EVENT, replace(EVENT, trigger=span_of(TEXT, "truce"))),
        (CLAIM, replace(CLAIM, kind="demand")),
        (CLAIM, replace(CLAIM, content=(span_of(TEXT, "a truce"),))),
        (CLAIM, replace(CLAIM, voices=())),
        (COMMITMENT, replace(COMMITMENT, condition=None)),
        (COMMITMENT, replace(COMMITMENT, act=span_of(TEXT, "reopen"))),
        (COMMITMENT, replace(COMMITMENT, promisor=mention(TEXT, "Graustark"))),
    ],
)
def test_another_content_is_another_statement(one: Statement, other: Statement) -> None:
    assert statement_id(one) != statement_id(other)


def test_of_one_statement_found_twice_the_surer_stays_and_the_other_is_told(
    ledger: Ledger,
) -> None:
    weak = replace(EVENT, confidence=0.3, reason=Reason("weak-rule", "offered"))
    ledger.append(reading_of(statements=(weak, EVENT, EVENT)))
    (event,) = views.events(ledger)
    assert event["reason"]["rule"] == "verb-frame"
    told = [drop["reason"] for drop in views.why(ledger, event["id"])["dropped"]]
    assert told == [f"weak-rule found statement {event['id'][:8]} again, no surer"]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (replace(EVENT, actors=(replace(EVENT.actors[0], words="Ruritanians"),)), "reads 'Rur"),
        (replace(EVENT, trigger=Span(18, 18)), "no words at 18-18"),
        (replace(EVENT, trigger=Span(5, 9999)), "none at 5-9999"),
        (replace(EVENT, voices=(replace(EVENT.voices[0], cue="sang"),)), "reads 'said' at"),
        (replace(COMMITMENT, fallback=Span(9000, 9001)), "none at 9000-9001"),
    ],
)
def test_words_the_text_does_not_hold_there_are_refused(
    ledger: Ledger, wrong: Statement, says: str
) -> None:
    with pytest.raises(CitationError, match=says):
        ledger.append(reading_of(statements=(wrong,)))
