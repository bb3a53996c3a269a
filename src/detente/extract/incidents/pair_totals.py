"""A total of two attacks: what one of them leaves for the other, and whether the two make it."""

from collections.abc import Iterator

from detente.extract.incidents.adding_up import Derived, difference, said
from detente.extract.incidents.cases import Case
from detente.extract.incidents.toll import TollSeen


def left_by_other(case: Case) -> Iterator[Derived]:
    """In both 78 died, 39 at the other: 39 here, where the report gives no figure of its own."""
    for total, other in case.shared:
        theirs = _most(other, total.effect)
        if theirs is None or _most(case, total.effect) is not None:
            continue
        if theirs.count.best < total.count.best:
            reason = f"{said(total)} {total.effect} in both less {said(theirs)} in the other"
            yield difference(total.effect, total, theirs, reason)


def unequal(case: Case) -> Iterator[str]:
    """Where the figures of two attacks do not make the total that is given for both."""
    for total, other in case.shared:
        ours, theirs = _most(case, total.effect), _most(other, total.effect)
        if ours is None or theirs is None:
            continue
        made = ours.count.best + theirs.count.best
        if made != total.count.best:
            yield (
                f"does not add up: {said(total)} {total.effect} in both, but {said(ours)} here "
                f"and {said(theirs)} in the other make {made}"
            )


def _most(case: Case, effect: str) -> TollSeen | None:
    found = [one for one in case.settled() if one.effect == effect and one.relation != "rise"]
    return max(found, key=lambda one: one.count.best, default=None)
