"""How large a file and a text may be before reading refuses it."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Guards against input that would fill the memory or never end."""

    max_bytes: int = 10 * MEGABYTE
    max_characters: int = 5_000_000
    max_tags: int = 200_000
    max_depth: int = 250  # libxml2 silently drops what lies 255 deep
    max_entities: int = 500_000
