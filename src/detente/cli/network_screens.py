"""Networks on the screen: brokers, communities, and who is near an actor."""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from rich.text import Text

from detente.analyse.brokers import LEAST, brokers
from detente.analyse.communities import communities
from detente.analyse.lines import Wanted
from detente.analyse.network import Network
from detente.cli.lines import plural
from detente.cli.path_screens import hop_lines
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger.imported_acts import counted
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.resolve.spelt_alike import spelt_alike


@dataclass(frozen=True, slots=True)
class Shown:
    """How many rows to show (0: all), from which chance, in which form."""

    limit: int
    seed: int
    as_json: bool


def told_brokers(path: Path, wanted: Wanted, shown: Shown) -> None:
    """Print the brokers, each with how far it rests on single rows."""
    screen = Screen.here(shown.as_json)
    with Ledger.open(path, read_only=True) as ledger:
        network = Network(ledger, wanted)
        found = brokers(network, shown.limit or len(network.names), shown.seed)
    screen.line(
        ("Brokers", "bold"), f"  {plural(found.actors, 'actor')}, {plural(found.pairs, 'pair')}, "
        f"{plural(found.rows, 'row')}",
    )  # fmt: skip
    for row in found.brokers:
        screen.entry("broker", row, *_broker(row))
    if found.actors < LEAST:
        screen.note(f"too few to say: {plural(found.actors, 'actor')}, and brokers need {LEAST}")
    elif not found.brokers:
        screen.note("nobody stands between others")


def told_communities(path: Path, wanted: Wanted, shown: Shown) -> None:
    """Print the communities, each with how well it holds."""
    screen = Screen.here(shown.as_json)
    with Ledger.open(path, read_only=True) as ledger:
        found = communities(Network(ledger, wanted), shown.seed)
    screen.line(
        ("Communities", "bold"), f"  {plural(found.actors, 'actor')}, "
        f"{plural(found.pairs, 'pair')} that lines of no conflict bind, "
        f"modularity {found.modularity:.2f}",
    )  # fmt: skip
    for row in islice(found.communities, shown.limit or None):
        head = Text.assemble(
            (f"{len(row['members']):>3}", "bold cyan"), f"  {safe(', '.join(row['members']))}"
        )
        about = f"{plural(row['lines'], 'line')} within; holds by {row['holds']:.0%}"
        screen.entry("community", row, head, [Text(about, "dim")])
    if found.actors < LEAST:
        screen.note(
            f"too few to say: {plural(found.actors, 'actor')}, and communities need {LEAST}"
        )


def around(path: Path, name: str, hops: int, wanted: Wanted, shown: Shown) -> None:
    """Print who is near an actor, with every line to the one before. Raises NotFound."""
    screen = Screen.here(shown.as_json)
    with Ledger.open(path, read_only=True) as ledger:
        start, near = Network(ledger, wanted).around(name, hops, spelt_alike)
        rows = list(near)
    for row in islice(rows, shown.limit or None):
        screen.row("near", row)
        told = ", ".join(plural(count, kind) for kind, count in row["lines"].items())
        code = f" ({row['code']})" if row["code"] else ""
        screen.line(
            (safe(row["name"]), "bold"), (code, "cyan"), f"  {plural(row['hop'], 'hop')}: {told}"
        )
        for hop in row["hops"]:
            hop_lines(screen, hop)
    if shown.limit and len(rows) > shown.limit:
        screen.note(f"{plural(len(rows) - shown.limit, 'more actor')}: --limit 0 shows all")
    if not rows:
        screen.note(f"no line that counts touches {safe(start.name)}")


def left_out(path: Path, shown: Shown) -> None:
    """Say how much event data there is that no network counts."""
    with Ledger.open(path, read_only=True) as ledger:
        rows = counted(ledger)
    if rows:
        screen = Screen.here(shown.as_json)
        screen.note(f"{plural(rows, 'row')} of event data left out: a network is of read reports")


def _broker(row: Shape) -> tuple[Text, list[Text]]:
    code = f" ({safe(row['code'])})" if row["code"] else ""
    head = Text.assemble(
        (f"{row['betweenness']:.2f}", "bold cyan"), "  ", (safe(row["name"]), "bold"),
        (code, "cyan"),
        f"  {plural(row['neighbours'], 'neighbour')}, {plural(row['lines'], 'line')}",
    )  # fmt: skip
    interval = f"{row['low']:.2f} to {row['high']:.2f} when a tenth of the rows is left out"
    about = f"{interval}; stays here in {row['stays']} of {row['draws']} draws"
    return head, [Text(about, "dim")]
