"""Listing: reports, actors, places, dates, and the statements of each kind, with filters."""

from collections.abc import Callable
from pathlib import Path

from detente.cli.filtered import Asked, filtered
from detente.cli.options import LEDGER, AsJson, LedgerFile, Limit


def reports(ledger: LedgerFile = LEDGER, limit: Limit = 0, as_json: AsJson = False) -> None:
    """The reports read, and how their origin is known."""
    from detente.cli.lines import report_lines
    from detente.cli.listed import listed
    from detente.ledger import views

    listed(ledger, "report", views.reports, report_lines, limit, as_json)


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


def _lister(kind: str, told: str) -> Callable[..., None]:
    """The verb that lists the statements of one kind."""

    @filtered
    def verb(
        *,
        asked: Asked,
        min_confidence: float,
        limit: int,
        ledger: Path,
        as_json: bool,
    ) -> None:
        from detente.cli.listed import statements

        statements(kind, ledger, asked, min_confidence, limit, as_json)

    verb.__name__, verb.__doc__ = f"{kind}s", told
    return verb


ties = _lister(
    "tie",
    """Who leads, belongs to, backs, fights whom; who is based where.

    --type is a relation: leads, part-of, supports, based-in, moves-to, fights …
    """,
)
