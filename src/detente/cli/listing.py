"""Listing: reports, actors, places, dates, and the statements of each kind, with filters."""

from typing import Annotated

import typer

from detente.cli.options import (
    LEDGER,
    Actor,
    AsJson,
    Both,
    Dyad,
    LedgerFile,
    Limit,
    MinConfidence,
    Place,
    Since,
    Stance,
    Until,
)
from detente.ledger.threshold import THRESHOLD

EventType = Annotated[
    str, typer.Option("--type", metavar="TYPE", help="A PLOVER type or mode: SUPPORT, firearms …")
]
Kind = Annotated[
    str, typer.Option("--type", metavar="KIND", help="demand, position, promise, threat …")
]
AttackType = Annotated[
    str, typer.Option("--type", metavar="TYPE", help="bombing, armed-assault, kidnapping …")
]
TieKind = Annotated[
    str, typer.Option("--type", metavar="KIND", help="leads, part-of, supports, based-in …")
]
Quantity = Annotated[
    str, typer.Option("--type", metavar="WHAT", help="alert-level, troops, raised, lowered …")
]


def reports(ledger: LedgerFile = LEDGER, limit: Limit = 0, as_json: AsJson = False) -> None:
    """The reports read, and how their origin is known."""
    from detente.cli.lines import report_lines
    from detente.cli.listed import listed
    from detente.ledger import views

    listed(ledger, "report", views.reports, report_lines, limit, as_json)


def actors(ledger: LedgerFile = LEDGER, limit: Limit = 0, as_json: AsJson = False) -> None:
    """Who was meant, with the names as written and why."""
    from detente.cli.lines import actor_lines
    from detente.cli.listed import listed
    from detente.ledger import views

    listed(ledger, "actor", views.actors, actor_lines, limit, as_json)


def places(ledger: LedgerFile = LEDGER, limit: Limit = 0, as_json: AsJson = False) -> None:
    """Which places were meant, where they are, and why."""
    from detente.cli.lines import place_lines
    from detente.cli.listed import listed
    from detente.ledger import views

    listed(ledger, "place", views.places, place_lines, limit, as_json)


def dates(ledger: LedgerFile = LEDGER, limit: Limit = 0, as_json: AsJson = False) -> None:
    """Every date and stretch of time told, the days it means, and why."""
    from detente.cli.lines import date_lines
    from detente.cli.listed import listed
    from detente.ledger import views

    listed(ledger, "date", views.dates, date_lines, limit, as_json)


def events(
    actor: Actor = "",
    dyad: Dyad = "",
    both: Both = False,
    since: Since = "",
    until: Until = "",
    place: Place = "",
    type_: EventType = "",
    stance: Stance = "",
    min_confidence: MinConfidence = THRESHOLD,
    limit: Limit = 0,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Who did what to whom, and when."""
    from detente.cli.listed import Asked, statements

    chosen = Asked(actor, dyad, both, since, until, place, type_, stance)
    statements("event", ledger, chosen, min_confidence, limit, as_json)


def claims(
    actor: Actor = "",
    dyad: Dyad = "",
    both: Both = False,
    since: Since = "",
    until: Until = "",
    place: Place = "",
    type_: Kind = "",
    stance: Stance = "",
    min_confidence: MinConfidence = THRESHOLD,
    limit: Limit = 0,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """What a voice says, and how surely."""
    from detente.cli.listed import Asked, statements

    chosen = Asked(actor, dyad, both, since, until, place, type_, stance)
    statements("claim", ledger, chosen, min_confidence, limit, as_json)


def commitments(
    actor: Actor = "",
    dyad: Dyad = "",
    both: Both = False,
    since: Since = "",
    until: Until = "",
    place: Place = "",
    type_: Kind = "",
    stance: Stance = "",
    min_confidence: MinConfidence = THRESHOLD,
    limit: Limit = 0,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Who binds himself to what: if, then, else."""
    from detente.cli.listed import Asked, statements

    chosen = Asked(actor, dyad, both, since, until, place, type_, stance)
    statements("commitment", ledger, chosen, min_confidence, limit, as_json)


def incidents(
    actor: Actor = "",
    dyad: Dyad = "",
    both: Both = False,
    since: Since = "",
    until: Until = "",
    place: Place = "",
    type_: AttackType = "",
    stance: Stance = "",
    min_confidence: MinConfidence = THRESHOLD,
    limit: Limit = 0,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Attacks: when, where, by whom, how many killed and hurt."""
    from detente.cli.listed import Asked, statements

    chosen = Asked(actor, dyad, both, since, until, place, type_, stance)
    statements("incident", ledger, chosen, min_confidence, limit, as_json)


def ties(
    actor: Actor = "",
    dyad: Dyad = "",
    both: Both = False,
    since: Since = "",
    until: Until = "",
    place: Place = "",
    type_: TieKind = "",
    stance: Stance = "",
    min_confidence: MinConfidence = THRESHOLD,
    limit: Limit = 0,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Who leads, belongs to, backs, fights whom; who is based where."""
    from detente.cli.listed import Asked, statements

    chosen = Asked(actor, dyad, both, since, until, place, type_, stance)
    statements("tie", ledger, chosen, min_confidence, limit, as_json)


def measures(
    actor: Actor = "",
    dyad: Dyad = "",
    both: Both = False,
    since: Since = "",
    until: Until = "",
    place: Place = "",
    type_: Quantity = "",
    stance: Stance = "",
    min_confidence: MinConfidence = THRESHOLD,
    limit: Limit = 0,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Levels and quantities: alert levels, troops, warheads."""
    from detente.cli.listed import Asked, statements

    chosen = Asked(actor, dyad, both, since, until, place, type_, stance)
    statements("measure", ledger, chosen, min_confidence, limit, as_json)
