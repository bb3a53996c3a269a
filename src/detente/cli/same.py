"""same, different: two names, incidents or events are one, or are not; undone at will."""

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.options import LEDGER, AsJson, LedgerFile, Limit

Names = Annotated[
    list[str] | None,
    typer.Argument(metavar="[A B]", help="Two names of actors, or two ids of incidents or events."),
]
Why = Annotated[str, typer.Option("--why", "--because", help="The reason, for later readers.")]
By = Annotated[str, typer.Option(metavar="NAME", help="Who judges.")]


def same(
    names: Names = None,
    different: Annotated[bool, typer.Option("--not", help="They are two.")] = False,
    why: Why = "",
    by: By = "",
    undo: Annotated[str | None, typer.Option(metavar="ID", help="Take a judgement back.")] = None,
    limit: Limit = 20,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Judge that two names, incidents or events are one; or what may be.

    A judgement is an entry of the log: it changes no row, and --undo ID takes it back.
    """
    from detente.cli import sameness
    from detente.cli.leaving import WrongUsage
    from detente.model.judgement import DIFFERENT, SAME

    if undo is not None:
        sameness.undone(ledger, undo, by, why, as_json)
    elif not names and (different or why or by):
        raise WrongUsage("--not, --why and --by judge two names: detente same A B --why REASON")
    elif not names:
        sameness.told(ledger, limit, as_json)
    else:
        _judge(names, DIFFERENT if different else SAME, by, why, ledger, as_json)


def different(
    names: Names = None,
    why: Why = "",
    by: By = "",
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Judge that two names, incidents or events are two: same --not.

    detente same --undo ID takes it back.
    """
    from detente.model.judgement import DIFFERENT

    _judge(names or [], DIFFERENT, by, why, ledger, as_json)


def _judge(names: list[str], verdict: str, by: str, why: str, ledger: Path, as_json: bool) -> None:
    from detente.cli import filed_sameness, sameness
    from detente.cli.leaving import WrongUsage
    from detente.model.judgement import Judgement

    if len(names) != 2:
        shell = "; put a name of several words in quotes" if len(names) > 2 else ""
        raise WrongUsage(f"same takes two names or ids, and got {len(names)}{shell}")
    if not all(map(str.strip, names)) or names[0] == names[1]:
        raise WrongUsage("same takes two names that differ: detente same A B --why REASON")
    judgement = Judgement(verdict, names[0], names[1], by, why)
    if filed_sameness.are_ids(ledger, names):
        filed_sameness.judged(ledger, judgement, as_json)
    else:
        sameness.judged(ledger, judgement, as_json)
