"""Looked up: candidates for a name with their reasons, names nobody knows, actors of a ledger."""

from dataclasses import asdict
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path

from rich.text import Text

from detente.cli.leaving import WrongUsage
from detente.cli.lines import actor_lines, plural
from detente.cli.listed import listed
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger import views
from detente.ledger.ledger import Ledger
from detente.model.actor import Actor, Candidate
from detente.resolve.actor_tables import members_of
from detente.resolve.actors import resolve_name, who_is
from detente.resolve.own_actors import append_actor, use_actors

_CODE = 9  # columns


def day_of(written: str) -> date | None:
    """The day given with --on, or none; a wrong one is a usage error."""
    try:
        return date.fromisoformat(written) if written else None
    except ValueError as error:
        raise WrongUsage(f"--on {written!r} is no day; write 2010-03-29") from error


def named(
    name: str, on: date | None, beside: str, own: Path | None, limit: int, as_json: bool
) -> None:
    """Print everybody whom a name may mean, the likeliest first, each with the reason."""
    if own is not None:
        use_actors(own)
    screen = Screen.here(as_json)
    found = resolve_name(name, on, beside=beside)
    candidates = who_is(name, on, beside=beside)
    for one in islice(candidates, limit or None):
        chosen = found.actor is not None and one.actor.id == found.actor.id
        shape = asdict(one.actor) | {"score": one.score, "reason": one.reason, "chosen": chosen}
        members = members_of(one.actor.name, (on or datetime.now(UTC).date()).isoformat())
        told = [Text(safe(one.reason)), *_members(members, on)]
        screen.entry("candidate", shape | {"members": members}, _head(one, chosen), told)
    if found.actor is None:
        screen.note(f"{name!r} stays open: {found.reason}")
        screen.note(f"add it: detente actors --add {_quoted(name)}")


def unknown(path: Path, own: Path, limit: int, as_json: bool) -> None:
    """Print the names of a ledger that were decided to mean nobody, the most frequent first."""
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        rows = views.unknown_actors(ledger)
        shown = 0
        for row in islice(rows, limit or None):
            shown += 1
            told = f"{plural(row['mentions'], 'mention')} in {plural(row['reports'], 'report')}"
            code = (f"  {row['code']}", "cyan") if row["code"] else ""
            head = Text.assemble((safe(row["name"]), "bold"), code, f"  {told}")
            screen.entry("unknown", row, head, [Text(safe(row["reason"]), "dim")])
        more = sum(1 for _ in rows)
    if more:
        screen.note(f"{plural(more, 'more name')}: --limit 0 shows all")
    if shown:
        screen.note('add one: detente actors --add "NAME,COUNTRY,SECTOR"')
        screen.note(f"then read again: detente read PATH --actors {own}")
    else:
        screen.note("every name in it is known")


def added(cells: str, own: Path, as_json: bool) -> None:
    """Write an actor to the user's own and say how reports take it in."""
    screen = Screen.here(as_json)
    one = append_actor(own, cells)
    screen.row("added", asdict(one) | {"file": str(own)})
    screen.line((one.name, "bold"), f"  {one.country} {one.sector}  {one.kind}, added to {own}")
    screen.note(f"detente read PATH --actors {own} reads with it")


def in_ledger(path: Path, limit: int, as_json: bool) -> None:
    """Print the actors of a ledger, the most mentioned first."""
    listed(path, "actor", views.actors, actor_lines, limit, as_json)


def _head(one: Candidate, chosen: bool) -> Text:
    actor: Actor = one.actor
    office = f", {safe(actor.office)}" if actor.office else ""
    sector = f" {actor.sector}" if actor.sector else ""
    return Text.assemble(
        (f"{safe(actor.code):<{_CODE}}", "bold cyan"), " ", (safe(actor.name), "bold"), office,
        (f"  {actor.kind}, {actor.country or 'no country'}{sector}", "dim"), f"  {one.score:.2f}",
        "  chosen" if chosen else "",
    )  # fmt: skip


def _members(members: tuple[str, ...], on: date | None) -> list[Text]:
    """Who belonged to an organisation on the day."""
    when = f"on {on}" if on else "today"
    return [Text(f"{len(members)} members {when}: {', '.join(members)}")] if members else []


def _quoted(name: str) -> str:
    """The argument that adds a name, safe in a shell."""
    plain = name.replace('"', "").replace("\\", "").replace("$", "").replace("`", "")
    return f'"{plain},COUNTRY,SECTOR"'
