"""Scenario: an open commitment, both its branches, and how likely each step is."""

from dataclasses import dataclass
from datetime import date

from detente.analyse.commitment_status import GOING, commitment_status, commitment_statuses
from detente.analyse.likelihood import ENOUGH
from detente.analyse.scenario.beliefs import Known
from detente.analyse.scenario.evidence import Evidence, Seen
from detente.analyse.scenario.moves import answering, base_rate, foretold
from detente.analyse.scenario.question import Part, Question, question_of
from detente.analyse.scenario.records import (
    coming_about,
    falling_back,
    identities,
    keeping,
    promisor_side,
)
from detente.analyse.scenario.tree import Arm, Fork, Tree, grown
from detente.ledger import followed
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.promises import act_types, promisor_names
from detente.model.errors import LedgerError, NotFound
from detente.model.status import Status

HORIZON = 90
"""Days ahead, unless another number is asked for."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """What may become of a commitment; `tree` is None where it has ended: its steps tell how."""

    row: Shape
    question: Question
    tree: Tree | None


def scenario(
    ledger: Ledger,
    prefix: str,
    *,
    as_of: str = "",
    horizon: int = HORIZON,
    min_confidence: float = 0.0,
    forecast: bool = False,
) -> Scenario:
    """What may become of a commitment in so many days, as known at the end of a day (ISO).

    Without a day, that of the newest report counts. `forecast` also asks how likely the forecast
    holds acts such as the condition names, which reads every act of the ledger. Raises NotFound
    for an id that no commitment has by that day, LedgerError where no report has a day.
    """
    day = as_of or followed.newest_day(ledger)
    if not day:
        raise LedgerError("no report of this ledger has a date: give the day, --as-of 2010-05-01")
    row = commitment_status(ledger, prefix, as_of=day)
    if row["told_on"] > day:
        raise NotFound(f"{row['short']} was told first on {row['told_on']}; ask as of then")
    question = question_of(ledger, row, date.fromisoformat(day), horizon)
    if row["status"] not in GOING:
        return Scenario(row, question, None)
    others = [
        one
        for one in commitment_statuses(ledger, as_of=day)
        if one["id"] != row["id"] and one["confidence"] >= min_confidence and one["told_on"]
    ]
    seen = Seen(ledger, question.as_of, min_confidence)
    asked = _Asked(ledger, question, others, seen, forecast)
    return Scenario(row, question, grown(asked.root()))


_VERBS = {
    "": ("keeps to it", "does not keep to it"),
    "threat": ("carries it out", "does not carry it out"),
    "demand-with-penalty": ("carries it out", "does not carry it out"),
}


class _Asked:
    """A question with what is known for it, made into forks."""

    def __init__(
        self, ledger: Ledger, question: Question, others: list[Shape], seen: Seen, forecast: bool
    ) -> None:
        self._ledger, self._question, self._others, self._seen = ledger, question, others, seen
        self._forecast = forecast
        self._by = identities([question.row, *others], promisor_names(ledger))

    def root(self) -> Fork:
        """The first fork: the condition, or where there is none or it is met, the keeping."""
        question = self._question
        if question.condition is None:
            return self._kept()
        if question.row["status"] == Status.MET:
            since = f"{question.condition.words}: so since {question.row['status_since']}"
            return Fork(_met_already(question.row), (Arm(since, self._kept()),))
        happens, else_ = f"{_if(question)} {question.condition.words}", "if not"
        if question.releases:
            gone = Arm(f"{happens}: {promisor_side(question.row)} is bound no more")
            return Fork(self._met(), (gone, Arm(else_, self._kept())))
        left = Arm(else_ if question.fallback else f"{else_}: nothing is due", self._else())
        return Fork(self._met(), (Arm(happens, self._kept()), left))

    def _met(self) -> Evidence:
        """By earlier conditions where they are enough, else by such acts, else by what there is."""
        told = coming_about(self._question, self._others, self._asked_of)
        if told.n < ENOUGH:
            told = base_rate(self._question, self._seen) or told
        return foretold(self._ledger, self._question, told) if self._forecast else told

    def _asked_of(self, row: Shape) -> Question:
        return question_of(self._ledger, row, date.fromordinal(self._question.as_of), 1)

    def _kept(self) -> Fork:
        question = self._question
        who = promisor_side(question.row)
        evidence = keeping(question, self._others, act_types(self._ledger), self._by)
        does, not_ = _VERBS.get(question.row["kind"], _VERBS[""])
        done = Arm(f"{who} {does}: {question.act.words}", self._answer(question.answers_with))
        return Fork(evidence, (done, Arm(f"{who} {not_}")))

    def _else(self) -> Fork | None:
        part = self._question.fallback
        if part is None:
            return None
        who = promisor_side(self._question.row)
        evidence = falling_back(self._question, self._others, self._by)
        taken = Arm(f"{who} turns to: {part.words}", self._answer(_is_conflict(part)))
        return Fork(evidence, (taken, Arm(f"{who} does not")))

    def _answer(self, conflict: bool | None) -> Fork | None:
        if conflict is None:
            return None
        evidence = answering(self._question, self._seen, conflict)
        if evidence is None:
            return None
        who = self._question.other
        return Fork(evidence, (
            Arm(f"{who} next: cooperation"),
            Arm(f"{who} next: conflict"),
            Arm(f"{who} next: no act is told"),
        ))  # fmt: skip


def _met_already(row: Shape) -> Evidence:
    """The condition is met: the clause that tells it."""
    cited = next((one["citation"] for one in row["steps"] if one["status"] == Status.MET), "")
    return Evidence(
        "has the condition come about?", row["status_why"], Known(), 1, "none is needed",
        (cited,) if cited else (),
    )  # fmt: skip


def _if(question: Question) -> str:
    return {"until": "once", "temporal": "once", "in-return": "in return:"}.get(
        question.row["condition_polarity"], "if"
    )


def _is_conflict(part: Part) -> bool | None:
    return part.quad > 2 if part.quad and not part.negated else None
