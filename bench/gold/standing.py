"""Compare a tie or a measure with its label, field by field."""

from bench.gold.days import given_date
from bench.gold.near import Fields, Gold, at, given_side, given_words, names, same_stance
from detente.model.reading import Reading
from detente.model.statement import Measure, Tie

_MUTUAL = ("fights", "allied-with")
_CLOSE = (
    {"asserted", "reported", "expected", "intended", "probable"},
    {"possible", "probable"},
    {"denied", "reported"},  # with the polarity, which is a field of its own
)
_SLACK = 0.02


def compare_tie(row: Tie, gold: Gold, reading: Reading) -> tuple[Fields, Fields] | None:
    """What decides and what is shown beside it, where the row tells of the label's relation."""
    text = reading.report.text
    pairs = [(row.subject, row.object)]
    pairs += [(row.object, row.subject)] if row.kind in _MUTUAL else []
    ends = [(names(a, gold["subject"], text), names(b, gold["object"], text)) for a, b in pairs]
    subject, object_ = max(ends, key=sum)
    if not at(text, gold["quote"], row.trigger) and not (subject and object_):
        return None
    return {
        "kind": row.kind in {gold["kind"], *gold.get("also", ())},
        "subject": subject,
        "object": object_,
        "ended": row.ended == gold["ended"],
        "stance": _same_stance(row.stance, gold),
        "polarity": row.negated == (gold["polarity"] == "negative"),
    }, {"date": given_date(reading.periods.get(row.trigger), gold["date"])}


def compare_measure(row: Measure, gold: Gold, reading: Reading) -> tuple[Fields, Fields] | None:
    """What decides and what is shown beside it, where the row tells of the label's quantity."""
    text = reading.report.text
    if not at(text, gold["quote"], row.trigger):
        return None
    return {
        "quantity": row.quantity in {gold["quantity"], *gold.get("also", ())},
        "subject": given_side(row.subject, gold["subject"], text),
        "direction": row.direction == gold["direction"] if row.direction else _lacks(gold),
        "amount": _amount(row, gold, text),
        "level": given_words(row.level, text, gold["level"]),
        "stance": _same_stance(row.stance, gold),
        "polarity": row.negated == (gold["polarity"] == "negative"),
    }, {
        "unit": row.unit == gold["unit"],
        "change": given_words(row.change, text, gold["change"]),
        "cause": given_words(row.cause, text, gold["cause"]),
        "where": given_side(row.where, gold["where"], text),
        "date": given_date(reading.periods.get(row.trigger), gold["date"]),
    }


def _lacks(gold: Gold) -> bool | None:
    return None if gold["direction"] else True


def _amount(row: Measure, gold: Gold, text: str) -> bool | None:
    """The number, give or take 2 %, or another within the bounds at the same words."""
    wanted = gold["amount"]
    if row.amount is None:
        return None if wanted else True
    if wanted is None:
        return False
    if abs(row.amount.best - wanted["best"]) <= _SLACK * wanted["best"]:
        return True
    high = row.amount.best if wanted["high"] is None else wanted["high"]
    return at(text, wanted["words"], row.amount.span) and (wanted["low"] <= row.amount.best <= high)


def _same_stance(stance: str, gold: Gold) -> bool:
    """What is planned and what is expected are close where it is a level or a relation."""
    both = {stance, gold["stance"]}
    return same_stance(stance, gold) or any(both <= close for close in _CLOSE)
