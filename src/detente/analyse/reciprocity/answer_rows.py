"""Answers and models as rows: every number with n, interval, p, q and the keys of its acts."""

from collections.abc import Iterator
from typing import Any

from detente.analyse.reciprocity.answers import Answer
from detente.analyse.reciprocity.asked import Reciprocity
from detente.analyse.reciprocity.effect import Effect, Ratio
from detente.analyse.reciprocity.models import Models
from detente.analyse.reciprocity.simple_models import Fit
from detente.analyse.reciprocity.waiting import Waiting

Row = dict[str, Any]


def answer_rows(found: Reciprocity) -> Iterator[Row]:
    """One row a question."""
    for answer in found.answers:
        asked = answer.question
        yield {
            "answering": asked.answer.first,
            "towards": asked.answer.second,
            "answer": asked.answer_kind,
            "stimulus_by": asked.stimulus.first,
            "stimulus_towards": asked.stimulus.second,
            "stimulus": asked.stimulus_kind,
            "form": asked.form.value,
            "verdict": answer.verdict.value,
            "n": answer.n,
            "answers": answer.answers,
            "p": _rounded(answer.p),
            "q": _rounded(answer.q),
            "p_rhythm": _rounded(answer.p_rhythm),
            "p_common": _rounded(answer.p_common),
            **effect_row(answer.effect),
            **waiting_row(answer.waiting),
            "beyond_expectation_by_day": [round(one, 4) for one in answer.by_lag],
        }


def form_rows(found: Reciprocity) -> Iterator[Row]:
    """One row a form: does a side answer so, in either kind or both together?"""
    for one in found.forms:
        yield {
            "answering": one.answer.first,
            "towards": one.answer.second,
            "stimulus_by": one.stimulus.first,
            "stimulus_towards": one.stimulus.second,
            "form": one.form.value,
            "same_kind": one.same_kind,
            "verdict": one.verdict.value,
            "n": one.n,
            "p": _rounded(one.p),
            "q": _rounded(one.q),
            "p_rhythm": _rounded(one.p_rhythm),
            "p_common": _rounded(one.p_common),
        }


def answer_keys(answer: Answer) -> Row:
    """The keys of the acts that were followed within a week, and of those that followed."""
    cited = answer.cited
    return {"keys_stimulus": cited.stimuli.tolist(), "keys_followed": cited.followed.tolist()}


def effect_row(effect: Effect | None) -> Row:
    """What followed, against expectation and against what went before."""
    if effect is None:
        effect = Effect(0, 0, Ratio(None), Ratio(None), Ratio(None))
    ratios = {
        "over_rhythm": effect.over_rhythm,
        "over_before": effect.over_before,
        "extra": effect.extra,
    }
    made: Row = {"followed": round(effect.followed), "expected": round(effect.expected, 1)}
    for name, ratio in ratios.items():
        made |= {name: _rounded(ratio.value), f"{name}_low": _rounded(ratio.low)}
        made[f"{name}_high"] = _rounded(ratio.high)
    return made


def waiting_row(waiting: Waiting | None) -> Row:
    """How long it takes, against chance."""
    if waiting is None:
        waiting = Waiting(0, None, (None, None), (None, None), None)
    return {
        "days": waiting.beyond_chance,
        "wait_n": waiting.n,
        "wait_median": waiting.median,
        "wait_quartiles": list(waiting.quartiles),
        "wait_chance": list(waiting.chance),
    }


def model_rows(models: Models, sides: tuple[str, str]) -> Iterator[Row]:
    """One row a coefficient; `acts` are the keys of the acts it rests on."""
    keys = dict(zip(sides, (rows.tolist() for rows in models.weekly.rows), strict=True))
    both = {"acts": [*keys[sides[0]], *keys[sides[1]]]}
    for side, fits in zip(sides, models.simple or (), strict=False):
        for fit in fits:
            yield {"model": fit.model.value, "answering": side, **_fit_row(fit)} | both
    told = iter(models.q)
    if models.hawkes is not None:
        for one in models.crossing():
            yield {
                "model": "hawkes",
                "answering": one.answer[0].first,
                "answer": one.answer[1],
                "stimulus": one.stimulus[1],
                "n": models.hawkes.n,
                "value": _rounded(one.acts),
                "low": _rounded(one.low),
                "high": _rounded(one.high),
                "p": _rounded(one.p),
                "q": _rounded(next(told)),
                "mean_delay": models.hawkes.mean_delay,
                "bic": round(models.hawkes.bic, 1),
                "bic_alone": round(models.hawkes.alone, 1),
            } | both
    if models.vector is not None:
        for foretold in models.vector.foretelling:
            yield {
                "model": "granger",
                "answering": foretold.answer.first,
                "n": models.vector.n,
                "lags": models.vector.lags,
                "gaps": models.vector.gaps,
                "value": _rounded(foretold.statistic),
                "p": _rounded(foretold.p),
                "q": _rounded(next(told)),
                "responses": [
                    [one.week, *(round(end, 4) for end in (one.value, one.low, one.high))]
                    for one in foretold.responses
                ],
            } | both


def _fit_row(fit: Fit) -> Row:
    return {
        "n": fit.n,
        "value": _rounded(fit.coefficient),
        "low": _rounded(fit.low),
        "high": _rounded(fit.high),
        "bic": round(fit.bic, 1),
        "weight": _rounded(fit.weight),
        "foresight": _rounded(fit.foresight),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None or value != value else round(float(value), 4)
