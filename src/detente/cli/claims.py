"""claims: what a voice says, by whom and about what."""

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.filtered import Asked, filtered


@filtered
def claims(
    by: Annotated[
        str, typer.Option("--by", metavar="WHO", help="Said by: a name, a word of one, or a code.")
    ] = "",
    about: Annotated[
        str, typer.Option("--about", metavar="WORDS", help="All these words are said.")
    ] = "",
    *,
    asked: Asked,
    min_confidence: float,
    limit: int,
    ledger: Path,
    as_json: bool,
) -> None:
    """What a voice says, and how surely.

    --type is assertion, position, demand, expectation or judgement.
    """
    from detente.cli.listed import statements
    from detente.cli.matching import says

    statements(
        "claim", ledger, asked, min_confidence, limit, as_json,
        passes=lambda row: says(row, by, about),
    )  # fmt: skip
