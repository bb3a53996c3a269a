"""Compare an event with its label, and tell which readings count neither way."""

from bench.gold.near import SOFT, Fields, Gold, at, same_sides, same_stance
from detente.model.statement import Event
from detente.model.text import Span

_MUTUAL = ("CONSULT", "COOPERATE", "AGREE", "SUPPORT", "RETREAT", "ASSAULT")
_WHOLE = ("AGREE", "REQUEST", "REJECT", "THREATEN")


def compare_event(row: Event, gold: Gold, text: str) -> Fields | None:
    """What is right by field, where the row's trigger is the label's; else None."""
    types = {gold["type"], *gold.get("also", ())}
    close = row.type in types and at(text, gold["quote"], row.trigger)
    if not close and not at(
        text, gold.get("trigger") or gold["quote"], row.trigger, gold.get("quote")
    ):
        return None
    mutual = _is_mutual(row, gold, text)
    return {
        "type": row.type in types,
        "actors": mutual or same_sides(row.actors, gold["actors"], text),
        "recipients": mutual or same_sides(row.recipients, gold["recipients"], text),
        "stance": same_stance(row.stance, gold)
        or {row.stance, gold["stance"]} <= {"denied", "reported"},
        "polarity": row.negated == (gold.get("polarity") == "negative"),
    }


def _is_mutual(row: Event, gold: Gold, text: str) -> bool:
    """True where both sides did it: it does not matter who is named first."""
    shown, wanted = (*row.actors, *row.recipients), [*gold["actors"], *gold["recipients"]]
    return row.type in _MUTUAL and bool(gold["actors"]) and same_sides(shown, wanted, text)


def is_inner(row: Event, golds: list[Gold], text: str) -> bool:
    """A reading inside what is agreed, asked, refused or threatened."""
    for gold in golds:
        start = text.find(gold.get("quote") or "\0")
        if (
            gold.get("type") in _WHOLE
            and start >= 0
            and Span(start, start + len(gold["quote"])).holds(row.trigger)
        ):
            return row.stance not in SOFT or row.negated
    return False
