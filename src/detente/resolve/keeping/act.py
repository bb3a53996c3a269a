"""Act: a deed as it is matched, with who did it and when it was told."""

from dataclasses import dataclass, field
from datetime import date

from detente.resolve.keeping.senses import going_on, refusing, saying_no

_REAL = frozenset({"asserted", "reported", "probable"})


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody a deed names: CAMEO code, country and name as decided, empty where they are not.

    `written` is the proper name in `words`, or empty.
    """

    code: str
    country: str
    name: str
    words: str
    written: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """A deed told on a day; `days` are those it happened on, as far as they are known."""

    id: str
    said_on: date
    report: str
    lemma: str
    under: str
    doers: tuple[Party, ...]
    others: tuple[Party, ...]
    subject: tuple[str, ...]
    words: tuple[str, ...]
    type: str
    stance: str
    negated: bool
    time: str
    opener: str = ""
    days: tuple[date, date] | None = field(default=None)

    @property
    def is_refused(self) -> bool:
        """Somebody says that he does not, or will not do it."""
        if self.under in saying_no():
            return not self.negated
        return self.negated and self.time == "future" and self.stance != "hypothetical"

    @property
    def is_done(self) -> bool:
        """It is told as done, or going on."""
        return self.is_told and not self.negated and self.under not in refusing()

    @property
    def is_told(self) -> bool:
        """It is told as a fact, not as a plan, wish or case."""
        return self.is_fact and (not self.under or self.under in going_on())

    @property
    def is_fact(self) -> bool:
        """It stands as past or going on, whatever governs it."""
        return self.stance in _REAL and self.time in ("past", "ongoing")
