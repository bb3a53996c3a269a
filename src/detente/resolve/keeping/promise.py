"""Promise: a commitment as it is followed, and Step: one change of its status, with its rows."""

from dataclasses import dataclass
from datetime import date

from detente.model.status import Status
from detente.resolve.keeping.act import Act, Party


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment with its coded parts; `deadline` is the last day on which it can be kept.

    `let` is what somebody else may do then: "would let *tankers anchor*".
    """

    id: str
    report: str
    said_on: date
    kind: str
    polarity: str
    promisor: Party
    promisee: Party | None
    act: Act
    let: Act | None = None
    condition: Act | None = None
    fallback: Act | None = None
    deadline: date | None = None
    confidence: float = 1.0

    @property
    def is_forbearing(self) -> bool:
        """True where somebody binds himself not to do something: "will not attack"."""
        return self.act.negated or self.act.is_refused

    @property
    def is_ultimatum(self) -> bool:
        """True where the deadline is another's: "will attack unless they leave by Friday"."""
        unmet = self.polarity == "unless" or (self.condition is not None and self.condition.negated)
        return unmet and self.kind in ("threat", "demand-with-penalty")


@dataclass(frozen=True, slots=True)
class Step:
    """From `day` on the commitment has this status, because of `deed` (empty: the calendar)."""

    status: Status
    day: date
    deed: str
    score: float
    reason: str
