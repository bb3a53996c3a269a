"""Score: how much one thing speaks for or against two tellings being of one incident, and why."""

from typing import NamedTuple


class Score(NamedTuple):
    """`value` is 1 where they agree, 0 where it says nothing, -1 where they contradict each other.

    It lies below -1 where a slip cannot explain it: years apart, two countries.
    """

    value: float
    reason: str


SILENT = Score(0.0, "")
"""Says nothing: one side or both do not tell."""
