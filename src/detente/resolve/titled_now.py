"""Titled now: a former office holder whom the report calls senator or judge sits there today."""

from dataclasses import replace

from detente.model.actor import Actor
from detente.resolve import codes
from detente.resolve.office_holders import Person
from detente.resolve.officials import Standing, fits_title, official
from detente.resolve.phrase import Phrase

_SITTING = frozenset({"LEG", "JUD"})
"""Sectors whose titles only those who sit bear; a general keeps his after he has left."""


def official_as_called(person: Person, found: Standing, phrase: Phrase) -> Actor:
    """The office holder in the seat that the title names, where the tables' office is over."""
    actor, role = official(person, found), phrase.role
    if found.state != "held" or role is None or phrase.former or role.sector not in _SITTING:
        return actor
    if fits_title(person, phrase.title) is True:
        return actor
    seat = codes.part(actor.country, role.sector, role.agent)
    return replace(actor, code=seat.code, sector=role.sector, office=phrase.title)
