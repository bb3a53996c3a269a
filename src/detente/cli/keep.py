"""verify and log: does the ledger still hold, and what was added when."""

import typer

from detente.cli.options import LEDGER, AsJson, LedgerFile, Limit


def verify(ledger: LedgerFile = LEDGER, as_json: AsJson = False) -> None:
    """Read every text again; check each quote, id and hash."""
    from dataclasses import asdict

    from detente.cli.leaving import Exit
    from detente.cli.lines import plural
    from detente.cli.safe import safe
    from detente.cli.screen import Screen
    from detente.ledger.ledger import Ledger
    from detente.ledger.verify import verify as check

    screen = Screen.here(as_json)
    with Ledger.open(ledger, read_only=True) as opened:
        found = check(opened)
    screen.row("verification", asdict(found) | {"holds": found.holds})
    for one in found.broken:
        screen.line(("broken ", "bold red"), f"{safe(one.where)}: {safe(one.reason)}")
    counted = f"{plural(found.citations, 'citation')}, {len(found.broken):,} broken"
    screen.line((counted, "bold green" if found.holds else "bold red"))
    checked = f"{plural(found.reports, 'report')}, {plural(found.statements, 'statement')}"
    if found.imported:
        checked += f", {plural(found.imported, 'imported row')}"
    screen.line((f"{checked}, {plural(found.entries, 'log entry')}; head {found.head[:12]}", "dim"))
    raise typer.Exit(Exit.OK if found.holds else Exit.TROUBLE)


def log(ledger: LedgerFile = LEDGER, limit: Limit = 0, as_json: AsJson = False) -> None:
    """What was added and when, as a chain of hashes."""
    from detente.cli.lines import log_lines
    from detente.cli.listed import listed
    from detente.ledger import views

    listed(ledger, "entry", views.log, log_lines, limit, as_json)
