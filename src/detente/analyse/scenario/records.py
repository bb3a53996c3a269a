"""Records: what became of earlier commitments, as the steps of a scenario count it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from detente.analyse.follow_through import OTHERS_WORTH, Rate, rate
from detente.analyse.outcomes import cases, stakes_of
from detente.analyse.scenario.beliefs import Shares
from detente.analyse.scenario.evidence import Evidence
from detente.analyse.scenario.question import Question, side_of
from detente.ledger.parts import Shape
from detente.model.status import Status

JEFFREYS = 0.5


@dataclass(frozen=True, slots=True)
class Tally:
    """k of n, and the citations of the n."""

    k: int
    n: int
    rows: tuple[str, ...]


def promisor_side(row: Shape) -> str:
    """The side that binds itself, to be shown."""
    party = row["promisor"]
    return side_of(party["code"], party["country"]) or str(party["code"] or party["words"])


def identities(rows: Iterable[Shape], names: Mapping[str, str]) -> dict[str, str]:
    """Of each commitment, by id, who binds himself, to be counted; `names` has proper names.

    Whoever is neither a side nor named is nobody else: two nameless ministries are two.
    """
    return {
        row["id"]: side_of(row["promisor"]["code"], row["promisor"]["country"])
        or names.get(row["id"], row["id"])
        for row in rows
    }


def keeping(
    question: Question, rows: Sequence[Shape], types: Mapping[str, str], by: Mapping[str, str]
) -> Evidence:
    """Does the promisor do it once it is due? By his own record, drawn to that of others."""
    who, kind = promisor_side(question.row), question.row["kind"]
    found = [replace(case, promisor=by[case.id]) for case in cases(rows, types)]
    own = rate(found, by[question.row["id"]], kind)
    cited = {case.id: case.citation for case in found}
    a, b = own.beliefs
    notes = ["the record counts what was done at any time, not only within the days asked"]
    stakes = stakes_of(question.act.type)
    alike = rate(found, by[question.row["id"]], kind, stakes)
    if alike.n:
        notes.append(f"of these {alike.done} of {alike.n} where the act is {stakes}, as it is here")
    return Evidence(
        f"does {who} do it once it is due?",
        f"{who}'s own {_many(kind)}: {own.done} of {own.n} that fell due were done;"
        f" {own.running} open beside this one",
        Shares((a, b), _added(own)),
        own.n,
        own.prior.source,
        tuple(cited[id_] for id_ in own.rows),
        notes=tuple(notes),
    )


def _added(found: Rate) -> str:
    return (
        f"prior ({found.prior.a:.2f}, {found.prior.b:.2f})"
        f" + ({found.done} done, {found.n - found.done} not)"
    )


def falling_back(question: Question, rows: Iterable[Shape], by: Mapping[str, str]) -> Evidence:
    """Does the promisor turn to his fallback where the condition does not come about?"""
    who = promisor_side(question.row)
    named = [row for row in rows if row["fallback"] and not _was_met(row)]
    ended = [row for row in named if row["status"] not in (Status.OPEN, Status.WITHDRAWN)]

    def took(row: Shape) -> bool:
        return bool(row["status"] == Status.FALLBACK)

    is_own = [by[row["id"]] == by[question.row["id"]] for row in ended]
    own = _tally([row for row, is_so in zip(ended, is_own, strict=True) if is_so], took)
    others = _tally([row for row, is_so in zip(ended, is_own, strict=True) if not is_so], took)
    return _drawn(
        f"does {who} turn to the fallback?",
        (f"{who}'s own commitments with a fallback that ended without their condition", "taken"),
        own, others,
    )  # fmt: skip


def coming_about(
    question: Question, rows: Iterable[Shape], asked_of: Callable[[Shape], Question]
) -> Evidence:
    """Does the condition come about in time? By the same two sides' earlier conditions."""
    own: list[tuple[Shape, bool]] = []
    rest: list[tuple[Shape, bool]] = []
    sides = (question.promisor, question.other)
    for row in rows:
        if not row["condition"]:
            continue
        asked = asked_of(row)
        came = _came(asked, question)
        if came is not None and _sense(asked) == _sense(question):
            is_same = all(sides) and (asked.promisor, asked.other) == sides
            (own if is_same else rest).append((row, came))
    between = f"conditions of {promisor_side(question.row)} that {question.other or 'nobody named'}"
    return _drawn(
        f"does the condition come about within {question.horizon} days?",
        (f"{between} could meet, each watched for {question.horizon} days", "came about"),
        *(Tally(sum(came for _, came in held), len(held), tuple(row["citation"] for row, _ in held))
          for held in (own, rest)),
    )  # fmt: skip


def _sense(question: Question) -> tuple[bool, bool]:
    """Does the condition set free, and is it one that something is left undone?"""
    return question.releases, question.condition is not None and question.condition.negated


def _drawn(asks: str, told: tuple[str, str], own: Tally, others: Tally) -> Evidence:
    """One's own tally, with that of others as up to OTHERS_WORTH cases more."""
    a, b = others.k + JEFFREYS, others.n - others.k + JEFFREYS
    worth = min(1.0, OTHERS_WORTH / (a + b))
    a, b = a * worth, b * worth
    prior = "Jeffreys' Beta(1/2, 1/2)"
    if others.n:
        prior = f"{others.k} of {others.n} of all others, with {prior}; worth {a + b:.1f} cases"
    return Evidence(
        asks,
        f"{told[0]}: {own.k} of {own.n} {told[1]}",
        Shares((a + own.k, b + own.n - own.k),
               f"prior ({a:.2f}, {b:.2f}) + ({own.k} so, {own.n - own.k} not)"),
        own.n, prior, own.rows,
    )  # fmt: skip


def _tally(rows: Iterable[Shape], is_so: Callable[[Shape], bool]) -> Tally:
    held = list(rows)
    return Tally(sum(map(is_so, held)), len(held), tuple(row["citation"] for row in held))


def _came(asked: Question, question: Question) -> bool | None:
    """Did a condition come about within the horizon? None where it was not watched so long."""
    row, releases = asked.row, asked.releases
    made = _day(row["steps"][0]["day"] or row["published"][:10])
    if made is None:
        return None
    for status, day, cited in _later(row):
        if status == (Status.LAPSED if releases else Status.MET):
            return (cited or not releases) and day - made <= question.horizon
        return _UNMET[releases].get(status)
    return False if question.as_of - made >= question.horizon else None


_UNMET: dict[bool, dict[str, bool]] = {
    False: {Status.FALLBACK: False, Status.LAPSED: False},
    True: {Status.MET: False, Status.KEPT: False, Status.BROKEN: False},
}
"""By whether the condition releases: the first changes that show that it had not come about."""


def _later(row: Shape) -> Iterator[tuple[str, int, bool]]:
    for step in row["steps"][1:]:
        day = _day(step["day"])
        if day is not None:
            yield step["status"], day, bool(step["citation"])


def _was_met(row: Shape) -> bool:
    return any(step["status"] == Status.MET for step in row["steps"])


def _day(written: str) -> int | None:
    return date.fromisoformat(written).toordinal() if written else None


def _many(kind: str) -> str:
    return "demands with penalty" if kind == "demand-with-penalty" else f"{kind}s"
