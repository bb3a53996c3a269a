"""Filtered: the options that every list of statements has, written once for all its verbs."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Annotated, Any

import typer

from detente.cli.options import (
    LEDGER,
    Actor,
    AsJson,
    Both,
    Dyad,
    LedgerFile,
    Limit,
    MinConfidence,
    Place,
    Since,
    Stance,
    Until,
)
from detente.ledger.threshold import THRESHOLD

OfType = Annotated[
    str, typer.Option("--type", metavar="TYPE", help="Of this type or kind: see the verb's text.")
]


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters of a list as typed."""

    actor: str
    dyad: str
    both: bool
    since: str
    until: str
    place: str
    type_: str
    stance: str


def _options(
    actor: Actor = "",
    dyad: Dyad = "",
    both: Both = False,
    since: Since = "",
    until: Until = "",
    place: Place = "",
    type_: OfType = "",
    stance: Stance = "",
    min_confidence: MinConfidence = THRESHOLD,
    limit: Limit = 0,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """What typer reads: the filters, then how many rows, from where, in which form."""


def filtered(verb: Callable[..., None]) -> Callable[..., None]:
    """A verb with these options after its own.

    It is given the filters together, as `asked`, and the other options by their names: its
    parameters after the star.
    """
    own = [
        one for one in signature(verb).parameters.values() if one.kind is not Parameter.KEYWORD_ONLY
    ]
    options = [*own, *signature(_options).parameters.values()]

    @wraps(verb)
    def command(**typed: Any) -> None:
        asked = Asked(**{name: typed.pop(name) for name in Asked.__slots__})
        verb(**typed, asked=asked)

    command.__signature__ = Signature(options)  # type: ignore[attr-defined]
    command.__annotations__ = {one.name: one.annotation for one in options}
    return command
