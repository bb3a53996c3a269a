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

    `n` counts the acts of the stimulus, `answers` those of the other side in the same kind.
    `p` is the larger of `p_rhythm` (own rhythm and chance) and `p_common` (common causes), since
    an answer must survive both; `q` is that p among all questions asked. None: too few to ask.
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
