"""Questions of reciprocity and their answers, each with n, interval, p, q and its rows."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from detente.analyse.reciprocity.effect import Effect
from detente.analyse.reciprocity.waiting import Waiting
from detente.analyse.sides import Dyad

BELIEVED = 0.05
"""The q up to which an answer is believed."""


class Verdict(StrEnum):
    """What can be said."""

    ANSWERS = "answers"
    COMMON = "moves together; a common cause can explain it"
    NONE = "no answer seen"
    TOO_FEW = "too few to tell"


class Form(StrEnum):
    """How the answer stands to what it answers (Goldstein and Pevehouse 1997)."""

    IN_KIND = "in kind"
    INVERSE = "inverse"
    TRIANGULAR = "towards a third"


@dataclass(frozen=True, slots=True)
class Question:
    """Does `answer` (who towards whom, which kind) follow `stimulus` (likewise)?"""

    stimulus: Dyad
    stimulus_kind: str
    answer: Dyad
    answer_kind: str

    @property
    def form(self) -> Form:
        """In kind, inverse, or towards a third side."""
        if self.answer.second != self.stimulus.first:
            return Form.TRIANGULAR
        return Form.IN_KIND if self.stimulus_kind == self.answer_kind else Form.INVERSE


@dataclass(frozen=True, slots=True, eq=False)
class Cited:
    """The acts behind a number: keys of stimuli, and of the acts that followed within a week."""

    stimuli: npt.NDArray[np.int64]
    followed: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What the acts say to a question.

    `n` counts the acts of the stimulus, `answers` those of the answering side in the kind asked.
    `p` is the larger of `p_rhythm` (own rhythm and chance) and `p_common` (common causes), since
    an answer must survive both; `q` is the larger of that p among the kinds of its form and of the
    q of the form among all forms. None: too few to ask.
    """

    question: Question
    verdict: Verdict
    n: int
    answers: int
    p_rhythm: float | None
    p_common: float | None
    q: float | None
    effect: Effect | None
    waiting: Waiting | None
    by_lag: tuple[float, ...]
    """Acts beyond expectation for each act of the stimulus, 0, 1, … days later."""
    cited: Cited

    @property
    def p(self) -> float | None:
        """The larger of both p."""
        if self.p_rhythm is None or self.p_common is None:
            return None
        return max(self.p_rhythm, self.p_common)


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """Does a side answer in this form, in whichever kind, or in both taken together?

    `n` counts the acts answered, over the kinds that are enough; `q` is p among all forms asked.
    """

    stimulus: Dyad
    answer: Dyad
    form: Form
    same_kind: bool
    verdict: Verdict
    n: int
    p_rhythm: float | None
    p_common: float | None
    q: float | None

    @property
    def p(self) -> float | None:
        """The larger of both p."""
        if self.p_rhythm is None or self.p_common is None:
            return None
        return max(self.p_rhythm, self.p_common)

    def holds(self, answer: Answer) -> bool:
        """The question is one of this form."""
        asked = answer.question
        sides = (asked.stimulus, asked.answer) == (self.stimulus, self.answer)
        return sides and self.same_kind == (asked.stimulus_kind == asked.answer_kind)
