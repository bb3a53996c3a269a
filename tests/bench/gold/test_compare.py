"""Rows made by hand against labels made by hand."""

from datetime import date

import pytest

from bench.gold.kinds import KINDS
from bench.gold.labels import report_of
from bench.gold.near import Gold
from bench.gold.tally import Tally
from bench.grade import grade_item
from detente.model.actor import Mention
from detente.model.citation import cite
from detente.model.count import Count
from detente.model.place import Place, PlacePrecision, Siting
from detente.model.reading import Reading
from detente.model.statement import (
    Incident,
    Measure,
    Reason,
    Statement,
    Tie,
    Toll,
    Voice,
    VoiceKind,
)
from detente.model.text import Span
from detente.model.time import Dated, Period, Precision, TimeMention

TEXT = (
    "Gunmen of the Red Sash raided Orvo on Monday and killed 12 villagers. "
    "The Sash is based in Tarn. The alert level was raised to severe."
)
OUTLET = Voice("unknown outlet", VoiceKind.OUTLET)
ATTACK: Gold = {
    "trigger": "raided", "quote": "Gunmen of the Red Sash raided Orvo", "type": "armed-assault",
    "stage": "accomplished", "perpetrators": ["Gunmen of the Red Sash"], "blame": "fact",
    "targets": ["Orvo"], "victims": ["villagers"], "weapon": None, "weapon_type": "firearms",
    "tolls": [{"effect": "killed", "side": "victim", "low": 12, "best": 12, "high": 12,
               "words": "12", "voice": None}],
    "where": "Orvo", "place": None, "date": "2010-03-29", "stance": "asserted",
    "polarity": "positive", "time": "past",
}  # fmt: skip
RELATION: Gold = {
    "kind": "based-in", "subject": "Sash", "object": "Tarn", "trigger": "based",
    "quote": "The Sash is based in Tarn", "ended": False, "stance": "asserted",
    "polarity": "positive", "date": None,
}  # fmt: skip
LEVEL: Gold = {
    "quantity": "alert-level", "subject": None, "direction": "raised", "amount": None, "unit": "",
    "level": "severe", "change": None, "cause": None, "where": None, "date": None,
    "trigger": "raised", "quote": "The alert level was raised to severe", "stance": "asserted",
    "polarity": "positive",
}  # fmt: skip


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mention(words: str) -> Mention:
    return Mention(span(words), words, words.lower())


def common(rule: str) -> dict[str, object]:
    item = {"id": "x", "text": TEXT, "published": "2010-03-31"}
    cited = cite(report_of(item), Span(0, 69))
    return {
        "citation": cited, "voices": (OUTLET,), "stance": "reported", "likelihood": "",
        "negated": False, "time": "past", "confidence": 0.7, "reason": Reason(rule, "raided"),
    }  # fmt: skip


def attack(**other: object) -> Incident:
    killed = Toll("killed", "victim", Count(12, 12, 12, span("12"), "12"), (OUTLET,))
    fields: dict[str, object] = {
        "type": "armed-assault", "stage": "accomplished", "trigger": span("raided"),
        "perpetrators": (mention("Gunmen"),), "tolls": (killed,), "where": mention("Orvo"),
    }  # fmt: skip
    return Incident(**(common("incident.verb") | fields | other))  # type: ignore[arg-type]


def graded(kind: str, golds: list[Gold], *rows: Statement, **decided: object) -> Tally:
    item = {"id": "x", "text": TEXT, "published": "2010-03-31"}
    monday = Period(date(2010, 3, 29), date(2010, 3, 29), Precision.DAY)
    periods = {span("raided"): monday, span("Monday"): monday}
    reading = Reading(report_of(item), "hand", rows, {}, periods, **decided)  # type: ignore[arg-type]
    tally = Tally()
    grade_item(item, golds, KINDS[kind], reading, tally)
    return tally


def test_an_attack_with_all_its_fields_is_right_and_whole() -> None:
    tally = graded("incidents", [ATTACK], attack())
    assert (tally.right, tally.whole, tally.found, tally.missed) == (1, 1, 1, 0)


def test_what_a_row_leaves_out_is_not_wrong_but_it_is_not_whole() -> None:
    tally = graded("incidents", [ATTACK], attack(perpetrators=(), tolls=()))
    assert (tally.right, tally.whole) == (1, 0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "arson"},
        {"stage": "foiled"},
        {"negated": True},
        {"where": mention("Tarn")},
        {"perpetrators": (mention("villagers"),)},
        {"tolls": (Toll("injured", "victim", Count(12, 12, 12, span("12"), "12"), (OUTLET,)),)},
    ],
)
def test_one_wrong_field_makes_the_attack_wrong(wrong: dict[str, object]) -> None:
    tally = graded("incidents", [ATTACK], attack(**wrong))
    assert (tally.right, len(tally.rows)) == (0, 1)


def test_an_attack_told_twice_is_one_right_and_one_wrong_row() -> None:
    tally = graded("incidents", [ATTACK], attack(trigger=span("killed")), attack())
    assert (tally.right, len(tally.rows), tally.found) == (1, 2, 1)


def test_a_row_without_a_label_is_wrong() -> None:
    assert graded("incidents", [], attack()).rows == [(0.7, False)]


def test_a_tie_needs_both_its_ends() -> None:
    ends = {"kind": "based-in", "trigger": span("based"), "subject": mention("The Sash")}
    right = Tie(**(common("tie.verb") | ends), object=mention("Tarn"))  # type: ignore[arg-type]
    wrong = Tie(**(common("tie.verb") | ends), object=mention("Orvo"))  # type: ignore[arg-type]
    assert graded("ties", [RELATION], right).right == 1
    assert graded("ties", [RELATION], wrong).right == 0


def test_a_measure_with_another_level_is_wrong() -> None:
    told = {"quantity": "alert-level", "direction": "raised", "trigger": span("raised")}
    row = Measure(**(common("measure.verb") | told), level=span("severe"))  # type: ignore[arg-type]
    other = LEVEL | {"level": "alert level"}
    assert graded("measures", [LEVEL], row).right == 1
    assert graded("measures", [other], row).right == 0


def test_a_place_is_right_near_its_point() -> None:
    gold = {"words": "Orvo", "name": "Orvo", "country": "FIN", "precision": "settlement",
            "lat": 61.0, "lon": 25.0}  # fmt: skip
    place = Place("geonames:1", "Orvo", PlacePrecision.SETTLEMENT, 61.1, 25.1, "FIN")
    near = {span("Orvo"): Siting(span("Orvo"), place, 0.8, "only one")}
    assert graded("places", [gold], places=near).right == 1
    assert graded("places", [gold | {"lat": 63.0}], places=near).right == 0


def test_a_time_needs_its_value() -> None:
    gold = {"words": "Monday", "type": "DATE", "value": "2010-03-29", "start": "2010-03-29",
            "end": "2010-03-29"}  # fmt: skip
    said = TimeMention(span("Monday"), "Monday", weekday=0)
    dated = (Dated(said, Period(date(2010, 3, 29), date(2010, 3, 29), Precision.DAY), "DATE",
                   "2010-03-29"),)  # fmt: skip
    assert graded("times", [gold], times=dated).right == 1
    assert graded("times", [gold | {"value": "2010-04-05"}], times=dated).right == 0
