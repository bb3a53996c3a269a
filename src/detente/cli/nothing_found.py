"""Nothing found: which filter was too narrow, and which actor may have been meant."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from detente.ledger import views
from detente.ledger.filters import Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.resolve.spelt_alike import spelt_alike

_OPTIONS = ("type", "stance", "place", "since", "until", "dyad", "actor")


def hints(
    ledger: Ledger,
    view: Callable[[Ledger, Filter], Iterator[Shape]],
    chosen: Filter,
    threshold: float,
) -> Iterator[str]:
    """What to ask instead: the dyad turned round, one filter fewer, an actor of a like name."""

    def count(asked: Filter) -> int:
        return sum(1 for row in view(ledger, asked) if row["confidence"] >= threshold)

    if chosen.dyad and not chosen.both and (found := count(replace(chosen, both=True))):
        yield f"the other way round there are {found}: --both"
    for option in _OPTIONS:
        value = getattr(chosen, option)
        if value and (found := count(_without(chosen, option))):
            yield f"without --{option} {value} there are {found}"
    if chosen.actor and (near := nearest(ledger, chosen.actor)):
        yield f"actors of a like name: {', '.join(near)}"
    if chosen.actor or chosen.dyad:
        yield "detente actors lists who is named, each with the code"


def nearest(ledger: Ledger, name: str) -> list[str]:
    """The actors of a ledger whose names are spelt most like one, with their codes."""
    named = {row["name"]: row["code"] for row in views.names_of_actors(ledger)}
    found = spelt_alike(name, named)
    return [f"{one} ({named[one]})" if named[one] else one for one in found]


def _without(chosen: Filter, option: str) -> Filter:
    match option:
        case "type":
            return replace(chosen, type="")
        case "stance":
            return replace(chosen, stance="")
        case "place":
            return replace(chosen, place="")
        case "since":
            return replace(chosen, since="")
        case "until":
            return replace(chosen, until="")
        case "dyad":
            return replace(chosen, dyad="", both=False)
    return replace(chosen, actor="")
