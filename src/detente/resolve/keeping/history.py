"""The history of one promise: each change of its status, by the deeds told after it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from detente.model.status import Status
from detente.resolve.keeping.act import Act
from detente.resolve.keeping.endings import ending
from detente.resolve.keeping.features import Score, same_doer
from detente.resolve.keeping.match import ENOUGH, fit
from detente.resolve.keeping.promise import Promise, Step
from detente.resolve.keeping.senses import listed

GOING = frozenset({Status.OPEN, Status.MET})
"""The statuses of promises that still run."""


def history(
    promise: Promise, deeds: Iterable[Act], until: date, so_far: Iterable[Step] = ()
) -> list[Step]:
    """The steps in order of days; `deeds` come in the order they were told.

    `so_far` are the steps of days before the first of the deeds, where these are known already.

    The report that tells of the commitment may also tell how it ended ("withdrew its offer of
    ships"); what else it tells is taken to lie before.

    A step depends on what was told up to its day alone, so that the steps up to any day are what
    was known then. `until` is the last day on which anything was told at all.
    """
    made = Step(Status.OPEN, promise.said_on, "", promise.confidence, "as it was made")
    steps = list(so_far) or [made]
    for deed in deeds:
        if not _is_later(promise, deed):
            continue
        _lapse(promise, steps, deed.said_on - timedelta(days=1))
        if steps[-1].status not in GOING:
            break
        found = _found(promise, steps[-1].status, deed)
        if found is not None:
            status, score = found
            steps.append(Step(status, deed.said_on, deed.id, score.value, score.reason))
    _lapse(promise, steps, until - timedelta(days=1))
    return steps


def touches(promise: Promise, deed: Act) -> bool:
    """True where a deed may change how a promise stands; without the others a history is the same.

    What a deed leads to depends on the promise and on its status alone.
    """
    return _is_later(promise, deed) and any(_found(promise, status, deed) for status in GOING)


def _found(promise: Promise, status: Status, deed: Act) -> tuple[Status, Score] | None:
    """The status that one deed leads to; the report of the promise tells only how it ended."""
    if deed.report == promise.report:
        return ending(promise, deed)
    return _step(promise, status, deed)


def _is_later(promise: Promise, deed: Act) -> bool:
    if deed.said_on < promise.said_on:
        return False
    return deed.days is None or deed.days[1] >= promise.said_on


def _lapse(promise: Promise, steps: list[Step], told_until: date) -> None:
    """The deadline has passed: what was to be done was not, what was not to be done was left.

    The time that an ultimatum gives is the other's: once it is over, the threat is due.
    """
    end = promise.deadline
    if end is None or steps[-1].status not in GOING or told_until < end:
        return
    day = end + timedelta(days=1)
    if promise.is_ultimatum:
        if steps[-1].status is Status.OPEN:
            steps.append(
                Step(Status.MET, day, "", 0.7, f"the time given ran out: nothing until {end}")
            )
    elif promise.is_forbearing:
        steps.append(Step(Status.KEPT, day, "", 0.6, f"nothing of it was told until {end}"))
    else:
        steps.append(Step(Status.LAPSED, day, "", 0.7, f"nothing was told of it until {end}"))


def _step(promise: Promise, status: Status, deed: Act) -> tuple[Status, Score] | None:
    """The status that one deed leads to."""
    if (said := ending(promise, deed)) is not None:
        return said
    return (
        _by_act(promise, status, deed)
        or _by_fallback(promise, deed)
        or _by_condition(promise, status, deed)
    )


def _by_act(promise: Promise, status: Status, deed: Act) -> tuple[Status, Score] | None:
    if not (deed.is_done or deed.is_refused):
        return None
    score = fit(promise.act, deed)
    if promise.let is not None and abs(score.value) < ENOUGH:
        score = fit(promise.let, deed)
    if abs(score.value) < ENOUGH:
        return None
    if deed.is_refused:
        if promise.is_forbearing or score.value < 0:
            return None
        due = promise.condition is None or status is Status.MET
        return (Status.BROKEN if due else Status.WITHDRAWN), Score(
            score.value, f"refused: {score.reason}"
        )
    if promise.is_forbearing:
        return (Status.BROKEN, score) if score.value > 0 else None
    if score.value < 0:
        return Status.BROKEN, Score(-score.value, score.reason)
    return Status.KEPT, score


def _by_fallback(promise: Promise, deed: Act) -> tuple[Status, Score] | None:
    if promise.fallback is None or not deed.is_done:
        return None
    score = fit(promise.fallback, deed)
    return (Status.FALLBACK, score) if score.value >= ENOUGH else None


def _by_condition(promise: Promise, status: Status, deed: Act) -> tuple[Status, Score] | None:
    """The condition is met; one that only kept the promise from falling due ends it."""
    condition = promise.condition
    if condition is None or (status is Status.MET and not _releases(promise)):
        return None
    score = fit(condition, deed)
    own = not condition.doers and same_doer(replace(condition, doers=(promise.promisor,)), deed)
    if score.value < ENOUGH or (own and deed.doers and own.value > 0):
        return None
    done = deed.is_done != condition.negated if deed.is_told or condition.negated else False
    if condition.negated and deed.is_refused:
        done = True
    if not done:
        return None
    if _releases(promise):
        return Status.LAPSED, Score(score.value, f"its ground is gone: {score.reason}")
    return Status.MET, score


def _releases(promise: Promise) -> bool:
    """True where the promise holds only as long as the condition has not come about."""
    opener = promise.condition.opener if promise.condition else ""
    return promise.polarity in ("unless", "until") or opener in listed("releasing")
