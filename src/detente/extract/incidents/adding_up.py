"""Figures that follow from the written ones: what is left of a total, a sum, a risen toll.

What is derived brings the words it comes from; what does not add up is told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from detente.extract.incidents.toll import TollSeen
from detente.model.text import Span


@dataclass(frozen=True, slots=True)
class Derived:
    """A figure that no words give: its bounds, where the first of its sources stands, and why.

    `lowers` is true for what is left of a larger written figure.
    """

    effect: str
    side: str
    low: int
    best: int
    high: int | None
    span: Span
    reason: str
    lowers: bool = False


Sided = tuple[TollSeen, str]
"""A toll and whose it is: victim or attacker."""


def derived(tolls: Sequence[Sided]) -> Iterator[Derived]:
    """The figures that follow, in the order of the words they come from."""
    found = [*_running(tolls), *_one_by_one(tolls), *_of_total(tolls), *_without_attackers(tolls)]
    once = {(one.effect, one.side, one.best): one for one in reversed(found)}
    for one in sorted(once.values(), key=lambda one: one.span):
        told = [toll for toll, side in tolls if (toll.effect, side) == (one.effect, one.side)]
        plain = (toll.count.best for toll in told if toll.relation in ("", "more"))
        if one.lowers or max(plain, default=0) < one.best:
            yield one


def clashes(tolls: Sequence[Sided]) -> Iterator[str]:
    """Where the parts of a total are more than the total."""
    total, killed, injured = (_most(tolls, one) for one in ("casualties", "killed", "injured"))
    if total is None or killed is None or injured is None:
        return
    parts = killed.count.best + injured.count.best
    if total.count.high is not None and parts > total.count.high:
        yield (
            f"does not add up: {said(total)} struck, "
            f"{said(killed)} killed and {said(injured)} injured make {parts}"
        )


def _of_total(tolls: Sequence[Sided]) -> Iterator[Derived]:
    """Four were shot and one of them died: three were hurt."""
    total, killed, hurt = (_most(tolls, one) for one in ("casualties", "killed", "injured"))
    if total is None or killed is None or not 0 < killed.count.best < total.count.best:
        return
    if hurt is None or hurt.count.best < total.count.best - killed.count.best:
        reason = f"{said(total)} struck less {said(killed)} killed"
        yield difference("injured", total, killed, reason)


def _without_attackers(tolls: Sequence[Sided]) -> Iterator[Derived]:
    """Twelve died, two gunmen included: ten victims."""
    for part, side in tolls:
        if part.relation != "included" or side != "attacker":
            continue
        whole = next(one for one, _ in tolls if one.word is part.word and one is not part)
        reason = f"{said(whole)} {whole.effect} less {said(part)} who attacked"
        yield replace(difference(whole.effect, whole, part, reason), lowers=True)


def _one_by_one(tolls: Sequence[Sided]) -> Iterator[Derived]:
    """A guard was killed at the gate and a clerk in the hall: two."""
    groups: dict[tuple[int, str, str], list[TollSeen]] = {}
    for toll, side in tolls:
        if _is_new(toll):
            groups.setdefault((_sentence(toll), toll.effect, side), []).append(toll)
    for (_, effect, side), some in groups.items():
        if len(some) > 1:
            yield _sum(effect, side, some, " and ".join(said(one) for one in some))


def _running(tolls: Sequence[Sided]) -> Iterator[Derived]:
    """The toll so far, as "another two died", "rose by two", "one of the wounded died" move it."""
    for at, (toll, side) in enumerate(tolls):
        if toll.relation not in ("more", "rise", "of-injured"):
            continue
        before = [
            one
            for one, whose in tolls[:at]
            if (one.effect, whose) == (toll.effect, side) and _sentence(one) != _sentence(toll)
        ]
        so_far = max(before, key=lambda one: one.count.best, default=None)
        if so_far is not None and so_far.count.best:
            why = f"{said(so_far)} {toll.effect} and then {said(toll)}"
            yield _sum(toll.effect, side, [so_far, toll], why)
        hurt = _most(tolls[:at], "injured")
        if toll.relation == "of-injured" and hurt is not None and hurt.count.best > 1:
            reason = f"{said(hurt)} injured less {said(toll)} who died"
            yield replace(difference("injured", hurt, toll, reason), lowers=True)


def _most(tolls: Sequence[Sided], effect: str) -> TollSeen | None:
    """The largest figure of the victims of one effect."""
    found = [one for one, side in tolls if (one.effect, side) == (effect, "victim")]
    return max(found, key=lambda one: one.count.best, default=None)


def _is_new(toll: TollSeen) -> bool:
    """True for people not told of before: "a guard", "another guard", "two clerks"."""
    if toll.relation not in ("", "more") or not toll.people:
        return False
    return all(
        not word.is_pronoun
        and not any(kid.lemma in ("the", "this", "these", "those") for kid in word.kids("det"))
        and not word.kids("poss")
        for word in toll.people
    )


def _sentence(toll: TollSeen) -> int:
    """Where the sentence of a toll has its root."""
    return next(reversed(list(toll.word.ancestors())), toll.word).start


def _sum(effect: str, side: str, some: Sequence[TollSeen], why: str) -> Derived:
    highs = [one.count.high for one in some]
    return Derived(
        effect,
        side,
        sum(one.count.low for one in some),
        sum(one.count.best for one in some),
        None if None in highs else sum(high or 0 for high in highs),
        some[0].count.span,
        why,
    )


def difference(effect: str, whole: TollSeen, part: TollSeen, reason: str) -> Derived:
    """What is left of the whole without the part, with its bounds."""
    all_, some = whole.count, part.count
    most = some.best if some.high is None else some.high
    best = all_.best - some.best
    return Derived(
        effect,
        "victim",
        min(max(all_.low - most, 0), best),
        best,
        None if all_.high is None else max(all_.high - some.low, best),
        all_.span,
        reason,
    )


def said(toll: TollSeen) -> str:
    """The figure and its words: 12 (“a dozen people”)."""
    return f"{toll.count.best} (“{' '.join(toll.count.words.split())}”)"
