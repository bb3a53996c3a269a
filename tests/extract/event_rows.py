"""Events of a text as plain rows, as the tests of event rules need them."""

from detente.extract.extractors import extract
from detente.model.statement import Event
from tests.extract.reports import report_of

Row = tuple[str, str, list[str], list[str]]


def events(text: str) -> list[Event]:
    """The events in text order."""
    return [one for one in extract(report_of(text)).statements if isinstance(one, Event)]


def rows(text: str) -> list[Row]:
    """Type, mode, actors, recipients of every event."""
    return [
        (
            one.type,
            one.mode,
            [side.words for side in one.actors],
            [side.words for side in one.recipients],
        )
        for one in events(text)
    ]
