"""Who is next: given who acts and how, whom it will be done to, learned from the days before.

Days are lived through in order. A day's questions are answered from what the days before it left;
only then are its facts taken in, so that later facts change nothing.
"""

import numpy as np

from detente.analyse.forecast.alike import look_round
from detente.analyse.forecast.candidates import Questions, candidates, dealt_with
from detente.analyse.forecast.choice import Weights
from detente.analyse.forecast.facts import Facts, Marks, Numbers, both_ways, mirror
from detente.analyse.forecast.past import Past
from detente.analyse.forecast.practice import Asked, weights_of
from detente.analyse.forecast.ranking import Ranking
from detente.analyse.forecast.reasons import reason_table, rule_uses
from detente.analyse.forecast.rules import Rules
from detente.model.errors import DetenteError

_PRACTICE = 30  # the last days before the first question, to which weights are fitted,
_ENOUGH = 4000  # and more days, half of all at most, until they have so many facts from both sides
_WARM = 110  # days before these in which rules collect their cases


class WhoNext:
    """Ranks parties as the object of questions; `weights` are there after `train`."""

    def __init__(self, facts: Facts) -> None:
        self._facts = both_ways(facts)
        self._days = np.unique(self._facts.day)
        self._past = Past(self._facts)
        self._rules = Rules(self._facts.relations)
        self._lived = int(self._days[0]) - 1 if len(self._days) else 0
        self.weights: Weights | None = None

    def train(self, first: int) -> None:
        """Live up to a day and fit the weights to the days before it."""
        days = self._days[self._days < first]
        practised = []
        last = self._practice(days)
        for day in days[-last - _WARM :][:1]:
            self._live(int(day), learn=False)
        for day in days[-last:]:
            self._live(int(day))
            practised.append(self._practise(int(day)))
        if not any(day.right.any() for day in practised):
            raise DetenteError(
                f"no day before {first} has a fact whose answer was known by then;"
                " give a longer history"
            )
        self.weights = weights_of(practised, self._facts.relations)

    def ask(self, day: int, questions: Questions) -> Ranking:
        """Rank the candidates of a day's questions; days are asked in order."""
        if self.weights is None:
            raise DetenteError("nothing was learned yet: train first")
        if day <= self._lived:
            raise DetenteError(f"day {day} is already past; ask the days in order")
        self._live(day)
        self._past.reach(day)
        around = look_round(self._past, questions.subject, questions.relation)
        answers = candidates(self._past, questions, around)
        table = reason_table(self._past, self._rules, questions, answers, around)
        scores = self.weights.scores(table, questions.relation[answers.question])
        return Ranking(questions, answers, scores, table, self.weights)

    def backwards(self, relation: Numbers) -> Numbers:
        """Relations as their objects have them, to ask for a subject."""
        return mirror(relation, self._facts.relations)

    def _practice(self, days: Numbers) -> int:
        """How many of the last days weights are fitted to."""
        edges = np.searchsorted(self._facts.day, days)
        behind = np.searchsorted(self._facts.day, days[-1:] + 1).sum() - edges[::-1]
        enough = int(np.searchsorted(behind, _ENOUGH)) + 1
        return max(_PRACTICE, min(enough, len(days) // 2))

    def _live(self, day: int, *, learn: bool = True) -> None:
        """Take in all days before one."""
        for passed in self._days[(self._days > self._lived) & (self._days < day)].tolist():
            self._past.reach(passed)
            if learn:
                self._learn(self._asked(passed))
            self._past.take_in()
            self._lived = passed

    def _asked(self, day: int) -> Questions:
        """The questions that a day's facts answer."""
        rows = self._facts.on(day)
        keys = np.unique(
            self._facts.subject[rows] * self._facts.relations + self._facts.relation[rows]
        )
        return Questions(*np.divmod(keys, self._facts.relations))

    def _learn(self, questions: Questions) -> None:
        """Let rules collect a day's cases; the day was reached, its facts not taken in."""
        answers = dealt_with(self._past, questions)
        subject = questions.subject[answers.question]
        pairs = self._past.pairs.places(subject * self._facts.parties + answers.party)
        asked = questions.relation[answers.question]
        uses, rows = rule_uses(self._past, self._rules, asked, pairs)
        right = self._right(subject, asked, answers.party)
        self._rules.learn(uses, right[rows].astype(np.float32))

    def _practise(self, day: int) -> Asked:
        """A past day asked as if it were to come."""
        questions = self._asked(day)
        self._past.reach(day)
        around = look_round(self._past, questions.subject, questions.relation)
        answers = candidates(self._past, questions, around)
        table = reason_table(self._past, self._rules, questions, answers, around)
        subject = questions.subject[answers.question]
        right = self._right(subject, questions.relation[answers.question], answers.party)
        return Asked(questions, answers, table, right)

    def _right(
        self,
        subject: Numbers,
        relation: Numbers,
        party: Numbers,
    ) -> Marks:
        """Which answers the facts of the day that was reached give."""
        rows, size = self._facts.on(self._past.day), self._facts.parties
        kinds = self._facts.relations
        true = (
            self._facts.subject[rows] * kinds + self._facts.relation[rows]
        ) * size + self._facts.object[rows]
        return np.isin((subject * kinds + relation) * size + party, true)
