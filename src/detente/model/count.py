"""Count: how many, as a report says it, with its bounds and its words."""

from dataclasses import dataclass

from detente.model.text import Span


@dataclass(frozen=True, slots=True)
class Count:
    """A number as written: "at least 39" is low 39, best 39, no high; "dozens" 24, 36, no high.

    `low` and `best` are never above `high`; `high` is None where the words set no upper bound.
    `words` are the characters of `span`.
    """

    low: int
    best: int
    high: int | None
    span: Span
    words: str

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.best or (self.high is not None and self.high < self.best):
            raise ValueError(f"a count needs 0 <= low <= best <= high, not {self}")

    def __str__(self) -> str:
        """39, 39+ (at least), 40-50."""
        if self.high is None:
            return f"{self.low}+"
        return str(self.best) if self.low == self.high else f"{self.low}-{self.high}"
