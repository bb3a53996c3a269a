"""Status: how a commitment stands on a day."""

from enum import StrEnum


class Status(StrEnum):
    """How a commitment stands."""

    OPEN = "open"
    MET = "condition met"
    KEPT = "kept"
    BROKEN = "broken"
    FALLBACK = "fallback taken"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
