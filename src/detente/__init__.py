"""détente: reads news reports into a ledger in which every row is cited to the character.

    import detente

    reading = detente.read("Norway lent Iceland two ships on Monday.", published="1973-05-21")
    with detente.open("my.ledger") as ledger:
        rows = list(ledger.events(dyad="NOR-ISL"))

docs/python.md has more. The floors, lowest first; imports only point left:

    model <- read | extract | resolve <- ledger <- analyse <- publish <- run | serve <- cli
"""

import importlib
import sys
from types import ModuleType

__version__ = "0.1.0"
__all__ = ["OpenLedger", "open", "read"]


def _of_face(name: str) -> property:
    """A public name that loads the reader on first use: `detente --help` needs none of it.

    The import system sets `read` to the folder of that name; the function stays.
    """
    return property(
        lambda package: getattr(importlib.import_module("detente.run.face"), name),
        lambda package, folder: None,
    )


class _Package(ModuleType):
    """The package as Python sees it; __init__.pyi has the types of its names."""

    read = _of_face("read")
    open = _of_face("open_ledger")
    OpenLedger = _of_face("OpenLedger")


sys.modules[__name__].__class__ = _Package
