"""Follow-through: how often a promisor did what he had bound himself to, drawn to what is usual.

Three layers of Beta beliefs, by kind: a base rate from the literature (or Jeffreys' prior), updated
by the other promisors of the ledger, whose mean then counts as up to OTHERS_WORTH cases for the
promisor's own record (a beta-binomial hierarchy with a fixed weight; Gelman et al. 2013, ch. 5).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.analyse.likelihood import TOO_FEW, Chance, chance_row, of_beta
from detente.analyse.outcomes import Case, Outcome, Stakes
from detente.ledger.parts import Shape
from detente.model.vocabulary import yaml_file

OTHERS_WORTH = 4.0
"""For how many of his own cases the record of all others counts at most."""

_THREATS = frozenset({"threat", "demand-with-penalty"})
_ENDED = frozenset({Outcome.DONE, Outcome.NOT_DONE})


@dataclass(frozen=True, slots=True)
class Prior:
    """A Beta(a, b) belief, and where it comes from."""

    a: float
    b: float
    source: str


@dataclass(frozen=True, slots=True)
class Rate:
    """One promisor's commitments of one kind: `done` of `n` that fell due, and what to believe.

    `chance` is Beta(prior.a + done, prior.b + n - done). `rows` are the ids of the n.
    """

    promisor: str
    kind: str
    stakes: str
    total: int
    n: int
    done: int
    running: int
    ended: dict[str, int]
    chance: Chance
    prior: Prior
    rows: tuple[str, ...]

    @property
    def beliefs(self) -> tuple[float, float]:
        """The a and b of the Beta that `chance` is taken from."""
        return self.prior.a + self.done, self.prior.b + self.n - self.done

    @property
    def says(self) -> str:
        """The record and what follows from it, in words."""
        plural = self.kind if self.total == 1 else f"{self.kind}s"
        done = "carried out" if self.kind in _THREATS else "kept"
        record = f"{self.total} {plural}: {self.done} {done}, {self.n - self.done} not"
        record += f", {self.running} open"
        if apart := self.total - self.n - self.running:
            record += f", {apart} never due"
        if not self.chance.sayable:
            return f"{record}; {TOO_FEW} (n={self.n})"
        told = f"{self.chance.words}, {self.chance.number} ({self.chance.interval}, n={self.n})"
        return f"{record}; {told}"


def rate_row(rate: Rate) -> Shape:
    """A rate as a row: the record, the belief with both intervals, the prior, and the formula."""
    a, b = rate.beliefs
    return {
        "promisor": rate.promisor,
        "kind": rate.kind,
        "stakes": rate.stakes,
        "total": rate.total,
        "n": rate.n,
        "done": rate.done,
        "running": rate.running,
        "ended": rate.ended,
        **chance_row(rate.chance),
        "prior": {"a": round(rate.prior.a, 3), "b": round(rate.prior.b, 3),
                  "source": rate.prior.source},
        "formula": f"mean of Beta({a:.2f}, {b:.2f}): prior + {rate.done} done,"
                   f" {rate.n - rate.done} not",
        "rows": list(rate.rows),
        "says": rate.says,
    }  # fmt: skip


def rates(found: Sequence[Case], *, by_stakes: bool = False) -> list[Rate]:
    """The rates by promisor and kind, and by stakes where asked for, in that order."""
    keys = sorted({(one.promisor, one.kind, one.stakes if by_stakes else "") for one in found})
    return [rate(found, who, kind, stakes) for who, kind, stakes in keys]


def rate(found: Iterable[Case], promisor: str, kind: str, stakes: str = "") -> Rate:
    """One promisor's rate for a kind, and for stakes where given; also where he has no cases."""
    alike = [one for one in found if one.kind == kind and stakes in ("", one.stakes)]
    own = [one for one in alike if one.promisor == promisor]
    prior = _from_others([one for one in alike if one.promisor != promisor], kind)
    done, n = _record(own)
    return Rate(
        promisor,
        kind,
        stakes,
        len(own),
        n,
        done,
        sum(one.outcome is Outcome.RUNNING for one in own),
        dict(Counter(one.status for one in own if one.outcome is not Outcome.RUNNING)),
        of_beta(prior.a + done, prior.b + n - done, n),
        prior,
        tuple(one.id for one in own if one.outcome in _ENDED),
    )


def shared_kinds(found: Iterable[Case]) -> list[str]:
    """The kinds in which more than one promisor bound himself, in order."""
    promisors = {(one.kind, one.promisor) for one in found}
    counted = Counter(kind for kind, _ in promisors)
    return sorted(kind for kind, number in counted.items() if number > 1)


def pooled(found: Iterable[Case], kind: str) -> Rate:
    """All promisors of a kind together, drawn to the base rate; its promisor is ''."""
    alike = [one for one in found if one.kind == kind]
    everybody = [Case(one.id, one.citation, "", kind, Stakes.UNCODED, one.status, one.outcome)
                 for one in alike]  # fmt: skip
    return rate(everybody, "", kind)


def base(kind: str) -> Prior:
    """What is believed of a kind before the ledger says anything."""
    known = yaml_file("analyse/base_rates.yaml").get(kind)
    if known is None:
        return Prior(0.5, 0.5, "Jeffreys' prior: no base rate is sure enough")
    a = known["share"] * known["worth"]
    return Prior(a, known["worth"] - a, " ".join(known["source"].split()))


def _from_others(others: Sequence[Case], kind: str) -> Prior:
    """What the other promisors show, as a belief about one more."""
    start = base(kind)
    done, n = _record(others)
    if not n:
        return start
    a, b = start.a + done, start.b + n - done
    worth = min(1.0, OTHERS_WORTH / (a + b))
    told = f"{done} of {n} of other promisors' {kind}s done, drawn to: {start.source}"
    return Prior(a * worth, b * worth, f"{told}; together worth {(a + b) * worth:.1f} cases")


def _record(found: Iterable[Case]) -> tuple[int, int]:
    """How many were done, of how many that fell due."""
    ended = Counter(one.outcome for one in found)
    return ended[Outcome.DONE], ended[Outcome.DONE] + ended[Outcome.NOT_DONE]
