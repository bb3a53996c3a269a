"""Settings: what a run is told once, at its start."""

from dataclasses import dataclass, field
from pathlib import Path

from detente.read.limits import Limits
from detente.read.origin import Given


@dataclass(frozen=True, slots=True)
class Settings:
    """Facts given of the reports, limits, how many processes read, a file of own actors."""

    given: Given = field(default_factory=Given)
    limits: Limits = field(default_factory=Limits)
    workers: int = 1
    actors: Path | None = None
