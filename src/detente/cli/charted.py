"""Charted: the picture of an answer in the file that --chart names."""

from collections.abc import Callable
from pathlib import Path

from detente.cli.leaving import WrongUsage
from detente.cli.screen import Screen
from detente.publish.picture import SUFFIXES, Picture


def check_chart(path: Path | None) -> None:
    """Refuse an ending that no chart has, before anything is counted."""
    if path is not None and path.suffix.lower() not in SUFFIXES:
        raise WrongUsage(f"--chart {path} ends in none of {', '.join(SUFFIXES)}")


def draw(path: Path | None, picture: Callable[[], Picture], screen: Screen) -> None:
    """Write the picture if one was asked for, and say so on stderr."""
    if path is None:
        return
    from detente.publish.charts import write

    write(picture(), path)
    screen.note(f"drawn: {path}")
