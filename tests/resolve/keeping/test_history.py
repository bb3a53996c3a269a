from datetime import date

import pytest

from detente.model.status import Status
from detente.resolve.keeping.act import Act
from detente.resolve.keeping.history import history
from detente.resolve.keeping.promise import Promise
from tests.resolve.keeping.made import CHILE, PERU, act, part, promise

END = date(2031, 5, 31)
OPEN_HARBOUR = part("open", "harbour", PERU)
LIFTS = part("lift", "tariff", CHILE, opener="if")


def statuses(made: Promise, *deeds: Act, until: date = END) -> list[str]:
    return [step.status.value for step in history(made, deeds, until)]


def test_condition_met_then_kept() -> None:
    made = promise(OPEN_HARBOUR, condition=LIFTS, polarity="if")
    deeds = (act(4, "lift", "tariff", CHILE), act(6, "open", "harbour", PERU))
    assert statuses(made, *deeds) == ["open", "condition met", "kept"]


def test_what_was_told_before_or_in_the_same_report_counts_for_nothing() -> None:
    early = act(1, "open", "harbour", PERU)
    assert statuses(promise(OPEN_HARBOUR), early) == ["open"]


@pytest.mark.parametrize("told", ["hypothetical", "intended", "denied"])
def test_a_plan_is_no_deed(told: str) -> None:
    assert statuses(promise(OPEN_HARBOUR), act(6, "open", "harbour", PERU, stance=told)) == ["open"]


def test_doing_what_one_would_not_do_breaks_it() -> None:
    made = promise(part("attack", "convoy", PERU, negated=True))
    assert statuses(made, act(6, "attack", "convoy", PERU)) == ["open", "broken"]


def test_a_refusal_breaks_what_is_due_and_takes_back_what_is_not() -> None:
    refuses = act(6, "open", "harbour", PERU, under="refuse", time="future")
    made = promise(OPEN_HARBOUR, condition=LIFTS, polarity="if")
    assert statuses(made, refuses) == ["open", "withdrawn"]
    assert statuses(made, act(4, "lift", "tariff", CHILE), refuses)[-1] == "broken"


def test_a_deadline_lapses_only_once_later_reports_are_read() -> None:
    made = promise(OPEN_HARBOUR, deadline=date(2031, 5, 10))
    assert statuses(made, until=date(2031, 5, 10)) == ["open"]
    steps = history(made, [], date(2031, 5, 12))
    assert [(one.status, one.day) for one in steps][1] == (Status.LAPSED, date(2031, 5, 11))


def test_who_was_not_to_act_by_a_day_has_kept_it_then() -> None:
    made = promise(part("attack", "convoy", PERU, negated=True), deadline=date(2031, 5, 10))
    assert statuses(made) == ["open", "kept"]


def test_unless_the_condition_comes_about_the_threat_is_gone() -> None:
    pays = part("pay", "debt", CHILE, opener="unless")
    made = promise(part("shut", "pipeline", PERU), condition=pays, polarity="unless", kind="threat")
    assert statuses(made, act(5, "pay", "debt", CHILE)) == ["open", "lapsed"]
    assert statuses(made, act(5, "shut", "pipeline", PERU)) == ["open", "kept"]


def test_the_fallback() -> None:
    made = promise(OPEN_HARBOUR, condition=LIFTS, fallback=part("sue", "chile", PERU))
    assert statuses(made, act(9, "sue", "chile", PERU)) == ["open", "fallback taken"]


def test_an_offer_is_taken_back_turned_down_or_runs_out() -> None:
    offered = promise(part("lend", "ship", PERU), kind="offer")
    withdrawn = act(5, "withdraw", "offer ship", PERU)
    assert statuses(offered, withdrawn) == ["open", "withdrawn"]
    turned_down = act(5, "reject", "offer ship", CHILE)
    assert statuses(offered, turned_down) == ["open", "lapsed"]
    ran_out = act(5, "expire", "", subject=("offer", "ship", "peru"))
    assert statuses(offered, ran_out) == ["open", "lapsed"]
    other = act(5, "withdraw", "offer wheat", PERU)
    assert statuses(offered, other) == ["open"]


def test_nothing_follows_an_end() -> None:
    made = promise(OPEN_HARBOUR)
    deeds = (act(5, "withdraw", "promise harbour", PERU), act(6, "open", "harbour", PERU))
    assert statuses(made, *deeds) == ["open", "withdrawn"]


def test_the_steps_up_to_a_day_are_what_was_known_then() -> None:
    made = promise(OPEN_HARBOUR, condition=LIFTS, polarity="if", deadline=date(2031, 5, 20))
    deeds = [act(4, "lift", "tariff", CHILE), act(25, "open", "harbour", PERU)]
    whole = history(made, deeds, END)
    for day in range(1, 32):
        known = [one for one in deeds if one.said_on <= date(2031, 5, day)]
        then = history(made, known, date(2031, 5, day))
        assert then == [step for step in whole if step.day <= date(2031, 5, day)]


def test_an_offer_that_is_told_of_as_it_is_withdrawn_never_runs() -> None:
    offered = promise(part("", "ship", PERU), kind="offer")
    same_report = act(1, "withdraw", "offer ship", PERU)
    assert statuses(offered, same_report) == ["open", "withdrawn"]


def test_once_the_time_of_an_ultimatum_is_over_the_threat_is_due() -> None:
    leaves = part("leave", "valley", CHILE, opener="unless")
    made = promise(part("shut", "pipeline", PERU), condition=leaves, polarity="unless",
                   kind="threat", deadline=date(2031, 5, 10))  # fmt: skip
    assert statuses(made) == ["open", "condition met"]
    shuts = act(14, "shut", "pipeline", PERU)
    assert statuses(made, shuts) == ["open", "condition met", "kept"]
    late = act(12, "leave", "valley", CHILE)
    assert statuses(made, late) == ["open", "condition met", "lapsed"]
    assert statuses(made, act(8, "leave", "valley", CHILE)) == ["open", "lapsed"]
