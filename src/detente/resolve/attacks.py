"""When each attack was: by its own words, else as the event at one of its mentions."""

from collections.abc import Iterator, Mapping

from detente.model.reading import Extraction
from detente.model.statement import Incident
from detente.model.text import Span
from detente.model.time import Period
from detente.resolve.times import Calendar


def date_attacks(
    calendar: Calendar, extraction: Extraction, found: Mapping[Span, Period]
) -> Iterator[tuple[Span, Period]]:
    """Periods by the trigger of an incident; `found` are those of the events.

    An event and an incident that one word tells have one period.
    """
    for one in extraction.statements:
        if isinstance(one, Incident) and one.trigger not in found:
            period = _own(calendar, one, extraction.tenses) or _of_events(one, found)
            if period is not None:
                yield one.trigger, period


def _own(calendar: Calendar, attack: Incident, tenses: Mapping[Span, str]) -> Period | None:
    """The period of its time expression; what counts from another act needs that act."""
    if attack.when is None or attack.when.counts_from == "anchor":
        return None
    ahead = attack.time == "future" or attack.stage == "threatened"
    if ahead:
        return calendar.period(attack.when, "future")
    done = attack.stage == "accomplished"  # "police investigate a shooting Friday night"
    tense = "past" if done else tenses.get(attack.when.span, "past")
    return calendar.period(attack.when, tense)


def _of_events(attack: Incident, found: Mapping[Span, Period]) -> Period | None:
    return next((found[span] for span in attack.mentions if span in found), None)
