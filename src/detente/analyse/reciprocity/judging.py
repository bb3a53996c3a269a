"""Judging: many questions at once, forms first and then the kinds within each form.

Few forms are asked (two for each side), so that an answer that shows in both kinds is not lost
among eight questions; kinds are believed only within a form that is.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from detente.analyse.many_questions import false_discovery
from detente.analyse.reciprocity.answers import BELIEVED, Answer, FormAnswer, Verdict
from detente.analyse.reciprocity.direction import chance_of_common_cause
from detente.analyse.reciprocity.nuisance import LeftOver
from detente.analyse.reciprocity.own_rhythm import chance_of_rhythm

Asked = tuple[Answer, LeftOver | None]
"""A question and what is left over to answer it with; None where there is too little."""


def judged(asked: Sequence[Asked]) -> tuple[tuple[FormAnswer, ...], tuple[Answer, ...]]:
    """Every form and every question with its q and verdict."""
    ordered = sorted(asked, key=lambda one: _place(one[0]))
    grouped = [list(group) for _, group in groupby(ordered, key=lambda one: _place(one[0]))]
    forms = _forms([_form(group) for group in grouped])
    within = {
        id(answer): (form, q)
        for form, group in zip(forms, grouped, strict=True)
        for (answer, _), q in zip(group, false_discovery([one.p for one, _ in group]), strict=True)
    }
    answers = [answer for answer, _ in asked]
    together = false_discovery([one.p_rhythm for one in answers])
    return forms, tuple(
        _answer(one, *within[id(one)], met) for one, met in zip(answers, together, strict=True)
    )


def _place(answer: Answer) -> tuple[str, str, str, bool]:
    asked = answer.question
    other_kind = asked.stimulus_kind != asked.answer_kind
    return asked.answer.first, asked.answer.second, asked.stimulus.first, other_kind


def _form(group: list[Asked]) -> FormAnswer:
    """A form before it is judged among all."""
    asked = group[0][0].question
    enough = [(answer, rest) for answer, rest in group if rest is not None]
    rests = [rest for _, rest in enough]
    return FormAnswer(
        asked.stimulus,
        asked.answer,
        asked.form,
        asked.stimulus_kind == asked.answer_kind,
        Verdict.TOO_FEW,
        sum(answer.n for answer, _ in enough),
        chance_of_rhythm([(one.stimulus, one.surprise) for one in rests]) if rests else None,
        chance_of_common_cause([(one.stimulus, one.answer) for one in rests]) if rests else None,
        None,
    )


def _forms(forms: list[FormAnswer]) -> tuple[FormAnswer, ...]:
    q = false_discovery([one.p for one in forms])
    together = false_discovery([one.p_rhythm for one in forms])
    return tuple(
        replace(one, q=own, verdict=_verdict(own, met))
        for one, own, met in zip(forms, q, together, strict=True)
    )


def _answer(
    answer: Answer, form: FormAnswer, within: float | None, together: float | None
) -> Answer:
    if within is None or form.q is None:
        return answer
    q = max(within, form.q)
    return replace(answer, q=q, verdict=_verdict(q, together))


def _verdict(q: float | None, together: float | None) -> Verdict:
    """`together` is the q of meeting beyond own rhythm, whatever the cause."""
    if q is None or together is None:
        return Verdict.TOO_FEW
    if q <= BELIEVED:
        return Verdict.ANSWERS
    return Verdict.COMMON if together <= BELIEVED else Verdict.NONE
