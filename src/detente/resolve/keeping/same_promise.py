"""Do two commitments tell one promise? Who binds himself, to what, on which condition, by when."""

from detente.resolve.keeping.act import Act
from detente.resolve.keeping.features import Score, same_party
from detente.resolve.keeping.match import ENOUGH, fit
from detente.resolve.keeping.promise import Promise

DAYS = 31
"""So many days apart two tellings may lie: later the same words are a new promise."""

_ALIKE = frozenset({"promise", "pledge"})
_NEARLY = 0.8
"""One of the two acts, the shorter, must be told as surely as this by the other."""
_OTHER = Score(0.0, "")


def same_promise(one: Promise, other: Promise) -> Score:
    """From ENOUGH on they are one; 0 where something tells them apart."""
    if not _may_be_one(one, other):
        return _OTHER
    act = _both_ways(one.act, other.act)
    if act.value < ENOUGH:
        return _OTHER
    condition = _same_condition(one, other)
    if condition.value < ENOUGH:
        return _OTHER
    reasons = [act.reason, condition.reason]
    return Score(round(min(act.value, condition.value), 3), "; ".join(filter(None, reasons)))


def same_amounts(one: frozenset[int], other: frozenset[int]) -> bool:
    """True where the numbers of one act are among those of the other: 200 trucks are not 300."""
    return one <= other or other <= one


def _may_be_one(one: Promise, other: Promise) -> bool:
    kinds = {one.kind, other.kind}
    return (
        (len(kinds) == 1 or kinds <= _ALIKE)
        and abs((one.said_on - other.said_on).days) <= DAYS
        and same_party(one.promisor, other.promisor) > 0
        and one.is_forbearing == other.is_forbearing
        and _agree(one.deadline, other.deadline)
        and (
            one.promisee is None
            or other.promisee is None
            or _agree(one.promisee.country or None, other.promisee.country or None)
        )
    )


def _agree(one: object, other: object) -> bool:
    """True where both are the same, or one is not told."""
    return one is None or other is None or one == other


def _same_condition(one: Promise, other: Promise) -> Score:
    """Both hold under one condition, or both under none; one report may tell it once only."""
    if one.condition is not None and other.condition is not None:
        return _both_ways(one.condition, other.condition)
    if bool(one.polarity) == bool(other.polarity):
        uncoded = one.polarity and one.condition is other.condition is None
        return _OTHER if uncoded else Score(1.0, "")
    if one.report == other.report:
        return Score(ENOUGH, "one report tells the condition once")
    return _OTHER


def _both_ways(one: Act, other: Act) -> Score:
    """Each tells what the other does, the shorter one all of it."""
    if one.negated != other.negated:
        return _OTHER
    left, right = fit(one, other), fit(other, one)
    best, least = max(left, right, key=_value), min(left, right, key=_value)
    if best.value < _NEARLY or least.value < ENOUGH:
        return _OTHER
    return Score(least.value, best.reason)


def _value(score: Score) -> float:
    return score.value
