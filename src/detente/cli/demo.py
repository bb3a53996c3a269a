"""demo: the packaged reports into a ledger of their own, and a first look at what they say."""

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.options import AsJson

DemoLedger = Annotated[
    Path, typer.Option("--ledger", metavar="FILE", help="The ledger to make or to add to.")
]


def demo(ledger: DemoLedger = Path("demo.ledger"), as_json: AsJson = False) -> None:
    """Read the thirteen demo reports and look at what they say."""
    from detente.cli.tour import tour

    tour(ledger, as_json)
