"""Form: how a format of event data lies in a file, and how one row of it becomes an event."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from detente.model.imported import Written

TAB, COMMA = "\t", ","


@dataclass(frozen=True, slots=True)
class Form:
    """A format of event data.

    `columns` are the names in order. With `header` the first line must name them: in this order
    where cells are separated by tabs, in any order and among others where by commas. `row` makes
    the events of the cells of one row (mostly one); it raises ValueError, with the reason, where
    they make none.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    row: Callable[[list[str]], list[Written]]
    header: bool = True
    separator: str = TAB
    encoding: str = "utf-8"
    most: int = 0
    """Columns that a row may have at most; 0 where it must have exactly those named."""

    more_names: bool = False
    """The header may name columns that the rows do not have."""
    once: Mapping[str, str] = field(default_factory=dict)
    """What columns were called in former editions, by their names."""

    @property
    def widths(self) -> tuple[int, int]:
        """How many columns a row has at least and at most."""
        return len(self.columns), max(self.most, len(self.columns))


class Days(dict[str, int]):
    """Ordinals by written day, 2010-03-29 or 20100329; each is worked out once."""

    def __missing__(self, written: str) -> int:
        try:
            ordinal = date.fromisoformat(bare(written)).toordinal()
        except ValueError:
            raise ValueError(f"{written!r} is no date") from None
        self[written] = ordinal
        return ordinal


DAYS = Days()


def bare(cell: str) -> str:
    """A cell without the quotation marks and blanks around it."""
    return cell.strip().strip('"').replace('""', '"').strip()


def number(cell: str) -> int | str:
    """The number of an event: an integer where it is one, else as written."""
    if cell.isdecimal() and len(cell) < 19:
        return int(cell)
    if not cell.isascii():
        raise ValueError(f"the number of the event is {cell!r}")
    return bare(cell)


def count(cell: str, what: str) -> int:
    """A number of deaths; raises ValueError where it is none."""
    if not bare(cell).isdecimal():
        raise ValueError(f"{what} is {cell!r}, no number")
    return int(bare(cell))
