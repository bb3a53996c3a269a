"""Overview: four numbers, what needs an eye, and who acts on whom."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from detente.analyse.commitment_status import commitment_statuses
from detente.analyse.contradictions import contradictions
from detente.ledger import acts, views
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape

_SHOWN = 6


def overview(ledger: Ledger) -> dict[str, object]:
    """What the first page tells: counts, contradictions, open promises, busiest dyads."""
    return {
        "counts": views.counts(ledger),
        "contradictions": list(islice(contradictions(ledger), _SHOWN)),
        "open": list(islice(_open(ledger), _SHOWN)),
        "dyads": _busiest(ledger),
    }


def _open(ledger: Ledger) -> Iterator[Shape]:
    """Open promises under a condition: what may come."""
    standing = commitment_statuses(ledger)
    return (one for one in standing if one["status"] == "open" and one["condition"])


def _busiest(ledger: Ledger) -> list[tuple[str, str, int]]:
    """The ordered pairs of countries with the most acts: actor, recipient, how many."""
    found = acts.pairs(ledger)
    counted: Counter[tuple[str, str]] = Counter()
    for one, other, number in zip(
        found.actor.tolist(), found.recipient.tolist(), found.acts.tolist(), strict=True
    ):
        pair = (found.parties[one].country, found.parties[other].country)
        if all(pair) and pair[0] != pair[1]:
            counted[pair] += number
    return [(*pair, number) for pair, number in counted.most_common(_SHOWN)]
