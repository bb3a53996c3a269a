"""Sameness: proposals of names that may be one actor, and the judgements on them, on the screen."""

from dataclasses import asdict
from itertools import islice
from pathlib import Path

from rich.text import Text

from detente.cli.lines import plural
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.ledger import views
from detente.ledger.judgements import ACTOR, FILED, judge, judgements, undo
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.model.errors import NotFound
from detente.model.judgement import SAME, Judgement
from detente.resolve.same_actor import Named, Proposal, proposals
from detente.run.weaving import weave_ledger

_SHORT = 6  # hex digits of an id as shown


def told(path: Path, limit: int, as_json: bool) -> None:
    """Print the judgements that stand, then pairs of names that nobody has judged yet."""
    screen = Screen.here(as_json)
    with Ledger.open(path, read_only=True) as ledger:
        standing = [row for of in (ACTOR, *FILED) for row in judgements(ledger, of=of)]
        known = {frozenset((row["left"], row["right"])) for row in standing}
        open_ = [
            p for p in proposals(_no_states(ledger)) if frozenset((p.left, p.right)) not in known
        ]
    for row in standing:
        say(screen, row)
    for one in islice(open_, limit or None):
        head = Text.assemble(
            ("may be   ", "dim"), (safe(one.left), "bold"), " = ", (safe(one.right), "bold"),
            f"  {one.score:.2f}",
        )  # fmt: skip
        screen.entry("proposal", asdict(one), head, [Text(safe(one.reason), "dim")])
    if more := len(open_) - len(open_[: limit or None]):
        screen.note(f"{plural(more, 'more proposal')}: --limit 0 shows all")
    if open_:
        screen.note(f"judge one: detente same {_spelt(open_[0])} --why REASON; --not says no")
    elif not standing:
        screen.note("no two names look like one actor")


def judged(path: Path, judgement: Judgement, as_json: bool) -> None:
    """Write a judgement on two names that the ledger holds. Raises NotFound."""
    screen = Screen.here(as_json)
    with Ledger.open(path, create=False) as ledger:
        known = {row["name"] for row in views.names_of_actors(ledger)}
        for name in (judgement.left, judgement.right):
            if name not in known:
                near = ", ".join(sorted(one for one in known if name.lower() in one.lower())[:5])
                hint = f"; it has {near}" if near else ": detente actors lists them"
                raise NotFound(f"no actor of this ledger is called {name!r}{hint}")
        id_ = judge(ledger, judgement)
        say(screen, next(row for row in judgements(ledger) if row["id"] == id_))
    screen.note(f"take it back: detente same --undo {id_[:_SHORT]}")


def undone(path: Path, id_: str, by: str, why: str, as_json: bool) -> None:
    """Take back a judgement; the log keeps both. Raises NotFound."""
    screen = Screen.here(as_json)
    with Ledger.open(path, create=False) as ledger:
        row = undo(ledger, id_, by, why)
        if row.get("of") in FILED:
            weave_ledger(ledger, touched=(row["left"], row["right"]))
    screen.row("undone", row)
    screen.line(f"taken back: {safe(row['left'])} and {safe(row['right'])} are judged no more")


def _no_states(ledger: Ledger) -> list[Named]:
    """The names that may be one actor with another: whatever name a state has, its code is sure."""
    rows = (row for row in views.names_of_actors(ledger) if row["kind"] != "state")
    return [Named(row["name"], row["code"], frozenset(row["reports"])) for row in rows]


def say(screen: Screen, row: Shape) -> None:
    """Print a judgement: its id, both sides, by whom, when and why."""
    sign = "=" if row["verdict"] == SAME else "is not"
    head = Text.assemble(
        (f"{row['id'][:_SHORT]}   ", "cyan"), (_side(row, "left"), "bold"), f" {sign} ",
        (_side(row, "right"), "bold"),
    )  # fmt: skip
    by = f"by {row['by']}" if row["by"] else "judged"
    told = f"{by}, {row['at'][:10]}" + (f": {row['why']}" if row["why"] else "")
    screen.entry("judgement", row, head, [Text(safe(told), "dim")])


def _side(row: Shape, side: str) -> str:
    """A name; of an incident or event the start of its telling's id."""
    return f"{row['of']} {row[side][:_SHORT]}" if row.get("of") in FILED else safe(row[side])


def _spelt(one: Proposal) -> str:
    return " ".join(f"'{name}'" for name in (one.left, one.right) if "'" not in name)
