"""reciprocity: does one side answer the other, in kind or not, and how soon?"""

from typing import Annotated

import typer

from detente.cli.options import (
    LEDGER,
    AsCsv,
    AsJson,
    ChartFile,
    LedgerFile,
    Limit,
    MinConfidence,
    OneADay,
    Since,
    TwoSides,
    Until,
)
from detente.ledger.threshold import THRESHOLD

Third = Annotated[
    str, typer.Option("--third", metavar="UKR", help="Also: do acts towards it answer?")
]
Models = Annotated[
    bool, typer.Option("--models", help="Also fit models of the whole series (the extra analysis).")
]
Rows = Annotated[bool, typer.Option("--rows", help="The acts behind each answer, each cited.")]


def reciprocity(
    sides: TwoSides,
    since: Since = "",
    until: Until = "",
    third: Third = "",
    models: Models = False,
    one_a_day: OneADay = False,
    rows: Rows = False,
    min_confidence: MinConfidence = THRESHOLD,
    limit: Limit = 0,
    chart: ChartFile = None,
    ledger: LedgerFile = LEDGER,
    as_csv: AsCsv = False,
    as_json: AsJson = False,
) -> None:
    """Does one side answer the other, in kind or not, and how soon?

    An answer is believed only if it is more than both sides' own rhythm and chance explain, and
    comes after in a way that no common cause makes; all questions are judged together.
    """
    from detente.cli import reciprocity_screens
    from detente.cli.dyads_wanted import third_of, wanted_of
    from detente.cli.leaving import WrongUsage
    from detente.cli.told_as import Out

    if models and as_csv:
        raise WrongUsage("--models has rows of another form: use --json, or --csv without it")
    wanted = wanted_of(sides, since, until, one_a_day, min_confidence)
    towards, out = third_of(wanted, third), Out(chart, as_csv, as_json)
    if rows:
        reciprocity_screens.acts(ledger, wanted, towards, limit, out)
    else:
        reciprocity_screens.answers(ledger, wanted, towards, models, out)
