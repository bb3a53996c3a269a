"""Score: how much one thing speaks for or against two tellings being of one incident, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """`value` runs from -1 (they contradict each other) over 0 (says nothing) to 1 (they agree)."""

    value: float
    reason: str


SILENT = Score(0.0, "")
"""Says nothing: one side or both do not tell."""
