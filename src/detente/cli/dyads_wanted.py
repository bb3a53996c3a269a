"""Dyads wanted: two sides and a stretch of time as typed, checked, and their acts taken out."""

from dataclasses import dataclass

from detente.analyse.dyad_acts import DyadActs, of_ledger
from detente.analyse.sides import Dyad
from detente.cli import days
from detente.cli.leaving import WrongUsage
from detente.ledger.acts import Choice, first_day, last_day
from detente.ledger.ledger import Ledger
from detente.model.errors import DetenteError


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose acts, which of them, how sure."""

    dyad: Dyad
    choice: Choice
    min_confidence: float

    @property
    def first(self) -> int | None:
        """The first day, where one was given."""
        return first_day(self.choice.since) if self.choice.since else None

    @property
    def last(self) -> int | None:
        """The last day, where one was given."""
        return last_day(self.choice.until) if self.choice.until else None

    def acts(self, ledger: Ledger, *, third: str = "", with_aside: bool = False) -> DyadActs:
        """Their acts in a ledger."""
        return of_ledger(
            ledger, self.dyad, self.choice,
            min_confidence=self.min_confidence, third=third, with_aside=with_aside,
        )  # fmt: skip


def third_of(wanted: Wanted, typed: str) -> str:
    """The third side as typed, perhaps none; a wrong one is a usage error."""
    try:
        return wanted.dyad.third(typed) if typed else ""
    except DetenteError as error:
        raise WrongUsage(f"--third {error}") from error


def wanted_of(sides: str, since: str, until: str, one_a_day: bool, min_confidence: float) -> Wanted:
    """What was typed; a wrong value is a usage error that says what would be right."""
    first, last = days.first_day("--since", since), days.last_day("--until", until)
    if first and last and first > last:
        raise WrongUsage(f"--since {since} is after --until {until}")
    try:
        dyad = Dyad.of(sides)
    except DetenteError as error:
        raise WrongUsage(str(error)) from error
    choice = Choice(since, until, one_a_day=one_a_day, undirected=False)
    return Wanted(dyad, choice, min_confidence)
