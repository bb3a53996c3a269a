"""How much a file may hold, and how long reading it may take, before it is refused."""

from dataclasses import dataclass

from detente.model.errors import ReadError

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Guards against input that would fill the memory or never end.

    `max_pages`: the longest reports of panels and commissions run to some 400 pages; what is longer
    is a book, and a text is held in memory as a whole. `max_seconds` are those of the PDF library,
    which runs apart; all other readers are held by the size of what they read. `max_ratio`: text
    packs to a tenth, at best to a fiftieth of its size; it is asked only of what unpacks to more
    than a megabyte.
    """

    max_bytes: int = 10 * MEGABYTE
    max_characters: int = 5_000_000
    max_tags: int = 200_000
    max_depth: int = 250  # libxml2 silently drops what lies 255 deep
    max_entities: int = 500_000
    max_pages: int = 500
    max_seconds: float = 120.0
    max_nesting: int = 5
    max_entries: int = 100_000
    max_unpacked: int = 2_000 * MEGABYTE
    max_ratio: int = 200


def refuse_large(size: int, source: str, limits: Limits) -> None:
    """Raise ReadError for more bytes than a report may have."""
    if size > limits.max_bytes:
        raise ReadError(
            f"{source} is larger ({size / MEGABYTE:,.1f} MB) than the limit of"
            f" {limits.max_bytes / MEGABYTE:,.1f} MB; raise it with --max-size"
        )
