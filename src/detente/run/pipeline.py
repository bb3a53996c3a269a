"""The whole flow on one screen: from a report to the reading that the ledger keeps."""

from collections.abc import Iterator
from datetime import date

from detente.extract.extractors import extract_from
from detente.extract.scene import Scene, set_scene
from detente.model.actor import Actor, Mention, Resolution
from detente.model.reading import Extraction, Reading
from detente.model.statement import Commitment, Event, Incident, Measure, Statement, Tie, Toll
from detente.model.text import Report, Span
from detente.resolve.actors import resolve_actors
from detente.resolve.among_states import among_states
from detente.resolve.apart import set_apart
from detente.resolve.chronology import calendar_of, date_statements
from detente.resolve.expressions import date_expressions
from detente.resolve.places import resolve_places
from detente.resolve.report_names import ReportNames
from detente.resolve.then_in_office import in_office_then
from detente.resolve.unspecific import unspecific_in
from detente.resolve.weigh import weighed
from detente.run.version import reader_version


def read_report(report: Report) -> Reading:
    """Everything this reader takes from a report."""
    return read_scene(set_scene(report))


def read_scene(scene: Scene) -> Reading:
    """Everything this reader takes from a report that is parsed."""
    report, extraction = scene.report, extract_from(scene)
    mentions = _mentions(extraction)
    calendar = calendar_of(report, extraction, mentions)
    told = calendar.reported_on
    day = told.start if told else None
    nobody = unspecific_in(extraction.statements)
    names = ReportNames(report)
    actors = resolve_actors(report, mentions, day, unspecific=nobody, names=names)
    actors = among_states(report, extraction.statements, actors)
    actors = set_apart(extraction.statements, actors)
    countries = {span: one.actor.country for span, one in actors.items() if one.actor is not None}
    periods = date_statements(calendar, extraction, countries)
    actors = in_office_then(extraction.statements, actors, periods)
    times = date_expressions(calendar, extraction, periods)
    places = resolve_places(report, extraction.toponyms, countries)
    return Reading(
        report=report,
        reader=reader_version(),
        statements=tuple(weighed(one, actors) for one in extraction.statements),
        actors=actors,
        periods={one.mention.span: one.period for one in times if one.period} | periods,
        dropped=extraction.dropped,
        times=times,
        places=places,
        deeds=extraction.deeds,
        parties=_parties_of_deeds(names, extraction, actors, day),
        told_on=told,
    )


def _parties_of_deeds(
    names: ReportNames, extraction: Extraction, actors: dict[Span, Resolution], day: date | None
) -> dict[Span, Actor]:
    """Who the mentions in deeds are: as decided for the statements, else decided for them alone."""
    named = {one.span: one for deed in extraction.deeds for one in (*deed.doers, *deed.others)}
    open_ones = [one for span, one in sorted(named.items()) if span not in actors]
    decided = resolve_actors(names.report, open_ones, day, names=names) | actors
    return {span: one.actor for span, one in decided.items() if span in named and one.actor}


def _mentions(extraction: Extraction) -> list[Mention]:
    """Every actor named, each once, in text order; of one place, as the statements order them."""
    named = dict.fromkeys(
        one for statement in extraction.statements for one in mentions_of(statement)
    )
    return sorted(named, key=lambda one: (one.span, one.used_as))


def mentions_of(statement: Statement) -> Iterator[Mention]:
    """The actors that a statement names, its voices and those of its tolls included."""
    voices = [voice for toll in _tolls(statement) for voice in toll.voices]
    said = (*statement.voices, *voices)
    yield from (voice.mention for voice in said if voice.mention is not None)
    yield from (one for one in _parties(statement) if one is not None)


def _parties(statement: Statement) -> tuple[Mention | None, ...]:
    match statement:
        case Event():
            return (*statement.actors, *statement.recipients)
        case Incident():
            return (*statement.perpetrators, *statement.targets, *statement.victims)
        case Commitment():
            return (statement.promisor, statement.promisee)
        case Tie():
            return (statement.subject, statement.object)
        case Measure():
            return (statement.subject,)
    return ()


def _tolls(statement: Statement) -> tuple[Toll, ...]:
    return statement.tolls if isinstance(statement, Incident) else ()
