"""Which events of reports count as acts: facts that are dated, one an event file."""

from dataclasses import replace
from datetime import date

import pytest

from detente.ledger import acts
from detente.ledger.judgements import judge
from detente.ledger.ledger import Ledger
from detente.model.judgement import SAME, Judgement
from detente.model.statement import Event
from detente.model.text import Report, Stated
from detente.model.time import Period, Precision
from tests.ledger.readings import TEXT, event_of, mention, reading_of, report_of


def add(ledger: Ledger, number: int = 0, **changed: object) -> Event:
    """Store a report with one event, changed so; its number makes a report of its own."""
    report: Report = report_of(f"No. {number}\n{TEXT}")
    event = replace(event_of(report), **changed)  # type: ignore[arg-type]
    ledger.append(reading_of(report, statements=(event,)))
    return event


@pytest.mark.parametrize(
    "changed",
    [
        {"negated": True},
        {"time": "future"},
        {"stance": "denied"},
        {"stance": "intended"},
        {"stance": "hypothetical"},
    ],
)
def test_what_is_not_told_as_a_fact_is_no_act(ledger: Ledger, changed: dict[str, object]) -> None:
    add(ledger, 1, **changed)
    assert len(acts.between(ledger, "RUR", "GRK")) == 0
    add(ledger, 2, stance="asserted", time="historical")
    assert len(acts.between(ledger, "RUR", "GRK")) == 1


def undated(ledger: Ledger, number: int, **changed: object) -> None:
    """Store a report published then with one event, whose day it does not tell."""
    known = report_of(f"No. {number}\n{TEXT}")
    day = str(changed.pop("published"))
    report = replace(known, published=Stated(day, "dateline") if day else None)
    event = replace(event_of(report), **changed)  # type: ignore[arg-type]
    reading = reading_of(report, statements=(event,))
    reading.periods.clear()
    ledger.append(reading)


def test_what_has_no_day_has_that_of_its_report(ledger: Ledger) -> None:
    undated(ledger, 1, published="1912-06-15T10:00", time="past")
    (day,) = acts.between(ledger, "RUR", "GRK").first.tolist()
    assert date.fromordinal(day) == date(1912, 6, 15)


def test_the_day_that_its_text_shows_stands_for_that_of_the_report(ledger: Ledger) -> None:
    report = replace(report_of(), published=None)
    reading = replace(
        reading_of(report, statements=(replace(event_of(report), time="past"),)),
        periods={},
        told_on=Period(date(1912, 6, 14), date(1912, 6, 14), Precision.DAY, ("so 1912",)),
    )
    ledger.append(reading)
    (day,) = acts.between(ledger, "RUR", "GRK").first.tolist()
    assert date.fromordinal(day) == date(1912, 6, 14)


@pytest.mark.parametrize(
    "changed",
    [{"published": "1912-06-15", "time": "historical"}, {"published": "", "time": "past"}],
)
def test_an_old_story_or_an_undated_report_gives_no_day(
    ledger: Ledger, changed: dict[str, object]
) -> None:
    undated(ledger, 1, **changed)
    assert len(acts.between(ledger, "RUR", "GRK")) == 0


def test_an_event_told_twice_counts_once_as_the_surer_telling_has_it(ledger: Ledger) -> None:
    add(ledger, 1, intensity=1.0, confidence=0.6)
    add(ledger, 2, intensity=2.0, confidence=0.9)
    add(ledger, 3, intensity=3.0, confidence=0.7)
    assert len(acts.between(ledger, "RUR", "GRK")) == 3
    told = list(ledger.select("SELECT id, reading_id FROM statement ORDER BY seq LIMIT 2"))
    filed = [
        {"kind": "event", "statement_id": row["id"], "reading_id": row["reading_id"],
         "file_id": told[0]["id"], "role": "", "score": 0.9, "reason": "one day"}
        for row in told
    ]  # fmt: skip
    ledger.weave({"filed": filed}, "w1")
    found = acts.between(ledger, "RUR", "GRK")
    assert sorted(found.intensity.tolist()) == [2.0, 3.0]
    assert sorted(found.confidence.tolist()) == pytest.approx([0.7, 0.9])


def test_partners_without_a_recipient_act_on_each_other_under_one_key(ledger: Ledger) -> None:
    text = f"No. 1\n{TEXT}"
    both = (mention(text, "Ruritania"), mention(text, "Graustark"))
    add(ledger, 1, actors=both, recipients=())
    found = acts.between(ledger, "RUR", "GRK")
    named = [found.parties[place].code for place in found.actor]
    assert sorted(named) == ["GRK", "RUR"]
    assert len(set(found.row.tolist())) == 1
    assert len(acts.between(ledger, "RUR", "GRK", both=False)) == 1


def test_an_act_on_nobody_named_is_one_of_all(ledger: Ledger) -> None:
    add(ledger, 1, recipients=())
    (part,) = acts.every(ledger)
    assert [part.parties[place].name for place in part.recipient] == ["(unstated)"]
    assert len(acts.between(ledger, "RUR", "GRK")) == 0


def test_a_name_judged_to_be_the_same_actor_is_found(ledger: Ledger) -> None:
    add(ledger, 1)
    assert len(acts.between(ledger, "Old Ruritania", "GRK")) == 0
    judge(ledger, Judgement(SAME, "Old Ruritania", "Ruritania", "me", "renamed"))
    assert len(acts.between(ledger, "Old Ruritania", "GRK")) == 1
