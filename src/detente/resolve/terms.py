"""Which years the officials whom a report names were in office together."""

from collections.abc import Callable, Iterable
from datetime import date

from detente.model.actor import Mention
from detente.model.names import tokens
from detente.resolve.office_holders import Person, Tenure
from detente.resolve.officials import find_persons, was_high
from detente.resolve.phrase import Phrase, take_apart
from detente.resolve.title_words import title_words

InOffice = Callable[[date], int]


def in_office(mentions: Iterable[Mention]) -> InOffice:
    """Says of a day how many of the officials named held an office that their titles mean.

    A last name counts with a title only, a full name without one for those who led.
    """
    named: dict[str, tuple[Person, str]] = {}
    for mention in mentions:
        if mention.antecedent is None and mention.name and (found := _official(mention)):
            person, title = found
            known = named.get(person.name)
            named[person.name] = (person, title or (known[1] if known else ""))
    officials = tuple(named.values())
    return lambda day: sum(_serves(person, title, day) for person, title in officials)


def _official(mention: Mention) -> tuple[Person, str] | None:
    """The one office holder whom a name can mean, with the title given."""
    phrase = take_apart(mention)
    matches = [
        match
        for match in find_persons(tokens(phrase.name))
        if _meant(match.kind, match.person, phrase)
    ]
    return (matches[0].person, phrase.title) if len(matches) == 1 else None


def _meant(kind: str, person: Person, phrase: Phrase) -> bool:
    if phrase.former:
        return False
    titled = any(_fits(phrase.title, tenure) for tenure in person.tenures)
    return titled if kind == "last" else titled or was_high(person, "")


def _serves(person: Person, title: str, day: date) -> bool:
    terms = [one for one in person.tenures if _fits(title, one)]
    if not terms:
        return was_high(person, day.isoformat())
    return any(term.holds(day.isoformat()) for term in terms)


def _fits(title: str, tenure: Tenure) -> bool:
    return bool(title) and title_words().fits(title, tenure.role, tenure.title) is True
