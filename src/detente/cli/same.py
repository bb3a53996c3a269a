"""same: two names of a ledger are one actor, or are not; with the reason, and undone at will."""

from typing import Annotated

import typer

from detente.cli.options import LEDGER, AsJson, LedgerFile, Limit

Names = Annotated[list[str] | None, typer.Argument(metavar="[A B]", help="Two names.")]


def same(
    names: Names = None,
    different: Annotated[bool, typer.Option("--not", help="They are two.")] = False,
    why: Annotated[str, typer.Option(help="The reason, for those who read it later.")] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="Who judges.")] = "",
    undo: Annotated[str | None, typer.Option(metavar="ID", help="Take a judgement back.")] = None,
    limit: Limit = 20,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Judge that two names are one actor; without names, what may be.

    A judgement is an entry of the log: it changes no row, and --undo ID takes it back.
    """
    from detente.cli import sameness
    from detente.cli.leaving import WrongUsage
    from detente.model.judgement import DIFFERENT, SAME, Judgement

    if undo is not None:
        sameness.undone(ledger, undo, by, why, as_json)
    elif not names and (different or why or by):
        raise WrongUsage("--not, --why and --by judge two names: detente same A B --why REASON")
    elif not names:
        sameness.told(ledger, limit, as_json)
    elif len(names) != 2:
        shell = "; put a name of several words in quotes" if len(names) > 2 else ""
        raise WrongUsage(f"same takes two names, and got {len(names)}{shell}")
    elif not all(map(str.strip, names)) or names[0] == names[1]:
        raise WrongUsage("same takes two names that differ: detente same A B --why REASON")
    else:
        verdict = DIFFERENT if different else SAME
        sameness.judged(ledger, Judgement(verdict, names[0], names[1], by, why), as_json)
