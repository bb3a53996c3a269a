"""Tellings of a reading, in the shape in which the package compares those of a ledger."""

from collections.abc import Iterator

from bench.casualties import attacks_of
from detente.ledger.statement_rows import statement_id
from detente.model.place import PlacePrecision
from detente.model.reading import Reading
from detente.model.statement import Incident
from detente.resolve.weave.shingles import bands_of, runs_of
from detente.resolve.weave.telling import Figure, Page, Telling
from detente.resolve.weave.words import rare_names, weighted

_TOWNS = (PlacePrecision.SETTLEMENT, PlacePrecision.SECOND_LEVEL)


def page_of(reading: Reading, name: str) -> Page:
    """What all tellings of a reading share; `name` stands for its report."""
    report = reading.report
    words = "\n".join(one.span.of(report.text) for one in report.passages if one.is_content)
    sited = (one.place for one in reading.places.values() if one.place is not None)
    told = report.published_on
    return Page(
        report=name,
        day=told.toordinal() if told else None,
        words=weighted(words),
        names=rare_names(words),
        places=frozenset(place.id for place in sited if place.precision in _TOWNS),
        bands=bands_of(runs_of(words)),
    )


def tellings_of(reading: Reading, page: Page) -> Iterator[Telling]:
    """The attacks that a reading tells as news, those with tolls first."""
    for attack in attacks_of(reading):
        yield telling_of(reading, page, attack)


def telling_of(reading: Reading, page: Page, attack: Incident) -> Telling:
    """One attack of a reading."""
    own = reading.period(attack.trigger)
    when = own or (reading.period(attack.when.span) if attack.when else None)
    heads = (one.head.casefold() for one in (*attack.targets, *attack.victims))
    return Telling(
        id=statement_id(attack),
        page=page,
        first=when.start.toordinal() if when else None,
        last=when.end.toordinal() if when else None,
        place=reading.place(attack.where) if attack.where else None,
        type=attack.type,
        stage=attack.stage,
        killed=_figures(attack, "killed"),
        injured=_figures(attack, "injured"),
        perpetrators=frozenset(_perpetrators(reading, attack)),
        struck=frozenset(heads),
        weapon=attack.weapon_type,
        is_past=attack.time == "historical",
    )


def _figures(attack: Incident, effect: str) -> tuple[Figure, ...]:
    return tuple(
        Figure(one.count.low, one.count.best, one.count.high)
        for one in attack.tolls
        if one.effect == effect and one.side == "victim"
    )


def _perpetrators(reading: Reading, attack: Incident) -> Iterator[str]:
    for one in attack.perpetrators:
        if one.name:
            actor = reading.actor(one)
            yield actor.name if actor else one.name
