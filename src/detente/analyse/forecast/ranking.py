"""Ranked answers: every score is the sum of what its reasons add."""

from dataclasses import dataclass

import numpy as np

from detente.analyse.forecast.candidates import Candidates, Questions
from detente.analyse.forecast.choice import Weights
from detente.analyse.forecast.facts import Floats, Numbers
from detente.analyse.forecast.reasons import REASONS


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Candidates of questions, each with its score; ordered by question, then party."""

    questions: Questions
    answers: Candidates
    scores: Floats
    table: Floats
    weights: Weights

    def rows(self, question: int) -> slice:
        """Where a question's candidates are."""
        start, stop = np.searchsorted(self.answers.question, (question, question + 1))
        return slice(int(start), int(stop))

    def best(self, question: int, most: int) -> Numbers:
        """The rows of the highest scores of a question, the highest first."""
        rows = self.rows(question)
        order: Numbers = rows.start + np.argsort(-self.scores[rows], kind="stable")[:most]
        return order

    def chances(self, question: int) -> Floats:
        """The chance of each candidate of a question to be the next; they sum to 1."""
        scores = self.scores[self.rows(question)]
        raised = np.exp(scores - scores.max(initial=0.0))
        chances: Floats = raised / raised.sum()
        return chances

    def reasons(self, row: int) -> dict[str, float]:
        """What each reason adds to a candidate's score, against a middling candidate."""
        kind = self.questions.relation[self.answers.question[row]]
        parts = self.weights.parts(self.table[row : row + 1], np.array([kind]))[0]
        ends = np.cumsum([width for _, width in REASONS])
        sums = np.add.reduceat(parts, np.concatenate([[0], ends[:-1]]))
        return {name: float(value) for (name, _), value in zip(REASONS, sums, strict=True)}
