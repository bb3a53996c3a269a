"""The acts of a dyad, each way, beside how much was reported in all: from a ledger or from acts."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.analyse.sides import Dyad, Mask, acting, between, receiving
from detente.ledger import acts as ledger_acts
from detente.ledger.acts import Choice
from detente.ledger.ledger import Ledger
from detente.model.acts import Acts, Days


@dataclass(frozen=True, slots=True, eq=False)
class Daily:
    """How many acts begin on each day that has any."""

    days: Days
    numbers: npt.NDArray[np.int64]

    def between(self, first: int, last: int) -> npt.NDArray[np.float64]:
        """A number for every day from the first to the last, 0 where there is none."""
        here = (self.days >= first) & (self.days <= last)
        made = np.zeros(max(0, last - first + 1))
        np.add.at(made, self.days[here] - first, self.numbers[here])
        return made


@dataclass(frozen=True, slots=True, eq=False)
class DyadActs:
    """`forth` the first side's acts towards the second, `back` the other way; both in day order.

    `total` counts all acts of the ledger, `aside` those of one side with a third party, where they
    were asked for; `towards` has the acts of either side towards the third that was asked for.
    """

    dyad: Dyad
    forth: Acts
    back: Acts
    total: Daily
    aside: Daily
    third: str = ""
    towards: tuple[Acts, ...] = ()


def of_acts(acts: Acts, dyad: Dyad, third: str = "") -> DyadActs:
    """From acts of all sides; the sides are countries or starts of actor codes."""
    forth, back = between(acts, dyad), between(acts, dyad.turned)
    aside = _of_one_side(acts, dyad) & ~forth & ~back
    pairs = [Dyad(side, third) for side in (dyad.first, dyad.second)] if third else []
    return DyadActs(
        dyad,
        chosen(acts, forth),
        chosen(acts, back),
        _daily([acts.first]),
        _daily([acts.first[aside]]),
        third,
        tuple(chosen(acts, between(acts, pair)) for pair in pairs),
    )


def of_ledger(
    ledger: Ledger,
    dyad: Dyad,
    choice: Choice,
    *,
    min_confidence: float = 0.0,
    third: str = "",
    with_aside: bool = False,
) -> DyadActs:
    """From a ledger; the acts of the sides with third parties only where asked for."""

    def towards(actor: str, recipient: str) -> Acts:
        found = ledger_acts.between(ledger, actor, recipient, choice, both=False)
        return chosen(found, found.confidence >= min_confidence)

    aside = (
        _asides(ledger_acts.involving(ledger, [dyad.first, dyad.second], choice), dyad)
        if with_aside
        else []
    )
    sides = (dyad.first, dyad.second) if third else ()
    return DyadActs(
        dyad,
        towards(dyad.first, dyad.second),
        towards(dyad.second, dyad.first),
        Daily(*ledger_acts.volume(ledger)),
        _daily(aside),
        third,
        tuple(towards(side, third) for side in sides),
    )


def chosen(acts: Acts, mask: Mask) -> Acts:
    """The masked acts, with the parties and types of all."""
    columns = ("first", "last", "actor", "recipient", "type", "quad", "intensity", "confidence")
    kept = {name: getattr(acts, name)[mask] for name in (*columns, "row")}
    return Acts(acts.parties, acts.types, **kept)


def _asides(parts: Iterable[Acts], dyad: Dyad) -> list[Days]:
    """The first days of the acts that one side does or suffers with a third party."""
    made = []
    for acts in parts:
        inside = between(acts, dyad) | between(acts, dyad.turned)
        made.append(acts.first[_of_one_side(acts, dyad) & ~inside])
    return made


def _of_one_side(acts: Acts, dyad: Dyad) -> Mask:
    made: Mask = np.zeros(len(acts), dtype=np.bool_)
    for code in (dyad.first, dyad.second):
        made |= acting(acts, code) | receiving(acts, code)
    return made


def _daily(parts: list[Days]) -> Daily:
    days = np.concatenate([np.zeros(0, np.int32), *parts])
    told, numbers = np.unique(days, return_counts=True)
    return Daily(told.astype(np.int32), numbers.astype(np.int64))
