"""The question: a commitment with its coded parts, whose move it is, and until when it is asked."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from detente.analyse.outcomes import quads
from detente.ledger.acts import last_day
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.promise_parts import coded_parts, parties_of
from detente.model.vocabulary import yaml_file

STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "JUD", "SPY", "LEG"})
"""CAMEO roles that act for their state; rebels, parties and firms are sides of their own."""

_RELEASING = frozenset({"unless", "until"})
_CODE = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a commitment: its words, PLOVER type or '', who does it, to whom, negated?

    `opener` is the word before it: if, before, unless.
    """

    words: str
    type: str = ""
    doers: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    negated: bool = False
    opener: str = ""

    @property
    def quad(self) -> int:
        """PLOVER's quad class; 0 where the verb shows no type."""
        return quads().get(self.type, 0)


@dataclass(frozen=True, slots=True)
class Question:
    """What may become of `row` from `as_of` (ordinal) to `until`; sides are codes or ''."""

    row: Shape
    as_of: int
    until: int
    promisor: str
    other: str
    act: Part
    condition: Part | None
    fallback: Part | None

    @property
    def horizon(self) -> int:
        """Days that are looked ahead."""
        return self.until - self.as_of

    @property
    def releases(self) -> bool:
        """The commitment falls away when the condition comes about: unless, until, before."""
        opener = self.condition.opener if self.condition else ""
        return self.row["condition_polarity"] in _RELEASING or opener in _releasing()

    @property
    def answers_with(self) -> bool | None:
        """True where the act is conflict, by its type, else by the kind.

        None where neither says, and where nothing is to be done: nobody answers that on a day.
        """
        if self.act.negated:
            return None
        if self.act.quad:
            return self.act.quad > 2
        return {"threat": True, "demand-with-penalty": True, "offer": False, "promise": False}.get(
            self.row["kind"]
        )


def question_of(ledger: Ledger, row: Shape, as_of: date, horizon: int) -> Question:
    """A commitment as it stood on a day, asked about for so many days, or until its deadline."""
    coded = coded_parts(ledger, row["id"])
    promisor = side_of(row["promisor"]["code"], row["promisor"]["country"])

    def part(name: str) -> Part | None:
        if not row[name]:
            return None
        found = coded.get(name)
        if found is None:
            return Part(_plain(row[name]))
        sides = [
            (one["role"], side_of(one["code"], one["country"])) for one in parties_of(ledger, found)
        ]
        doers = tuple(dict.fromkeys(side for role, side in sides if role == "doer" and side))
        others = tuple(dict.fromkeys(side for role, side in sides if role == "other" and side))
        negated = bool(found["negated"])
        return Part(_plain(row[name]), found["type"], doers, others, negated, found["opener"])

    condition = part("condition")
    return Question(
        row,
        as_of.toordinal(),
        _end(row, as_of, horizon).toordinal(),
        promisor,
        _other(row, promisor, condition),
        part("act") or Part(_plain(row["act"] or "")),
        condition,
        part("fallback"),
    )


@cache
def _releasing() -> frozenset[str]:
    return frozenset(yaml_file("weave/follow_through.yaml")["releasing"])


def _plain(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def side_of(code: str, country: str) -> str:
    """The side that a party acts for: its state, or its own code; '' where no one side is named."""
    if not code or not country:
        return ""
    if code == country or (code.startswith(country) and code[_CODE : 2 * _CODE] in STATE_SECTORS):
        return country
    return code


def _other(row: Shape, promisor: str, condition: Part | None) -> str:
    """Who is on the other side: whom it is promised, else who would meet the condition."""
    promisee = row["promisee"]
    named = [side_of(promisee["code"], promisee["country"])] if promisee else []
    named += condition.doers if condition else ()
    return next((side for side in named if side and side != promisor), "")


def _end(row: Shape, as_of: date, horizon: int) -> date:
    """The last day that is asked about: the deadline where it comes before the horizon ends."""
    end = as_of + timedelta(days=horizon)
    told = str((row["deadline"] or {}).get("date") or "").rpartition("/")[2]
    try:
        last = date.fromordinal(last_day(told)) if told else end
    except ValueError:
        return end
    return min(last, end) if last > as_of else end
