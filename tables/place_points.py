"""A place as the recipe holds it, how its name is folded, and the middle of an area."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_APOSTROPHES = re.compile("[ʻʼ‘’'`´ʹʾʿ]")
_WORD = re.compile(r"[^\W_]+")
_UNMARKED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
     "ə": "a", "ħ": "h", "ŋ": "n"}
)  # fmt: skip
_LONG = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_CELL = 4  # cells a degree
_LETTERS = {
    "settlement": "s", "second-level": "2", "first-level": "1", "country": "c", "region": "r"
}  # fmt: skip
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One place; of `others` those in `main_keys` (folded) name it as well as its own name does."""

    id: str
    name: str
    precision: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    others: tuple[str, ...] = ()
    main_keys: frozenset[str] = frozenset()

    def cells(self) -> tuple[str, ...]:
        """What one line of the table holds."""
        number = self.id.removeprefix("geonames:")
        point = (f"{self.latitude:.2f}", f"{self.longitude:.2f}")
        return (
            number, self.name, _LETTERS[self.precision], self.country, self.region, *point,
            str(self.population or ""),
        )  # fmt: skip


def name_key(name: str) -> str:
    """The name folded as `detente.model.gazetteer` folds it; empty where it is not in Latin."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name).lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c)).translate(_UNMARKED)
    words = _WORD.findall(plain.replace(".", ""))
    key = " ".join(_LONG.get(word, word) for word in words)
    return key if key.isascii() else ""


def cell_of(latitude: float, longitude: float) -> Cell:
    """The quarter-degree cell that a point lies in."""
    return int(latitude * _CELL // 1), int(longitude * _CELL // 1)


def middle(cells: Iterable[Cell]) -> tuple[float, float]:
    """The mean of the cells that hold a town: nearer to the middle of an area than its towns are."""
    ordered = sorted(set(cells))
    count = len(ordered)
    latitude = sum(cell[0] for cell in ordered) / count
    return (latitude + 0.5) / _CELL, (_mean_longitude(ordered) + 0.5) / _CELL


def _mean_longitude(cells: list[Cell]) -> float:
    """Across the date line (Fiji, Chukotka) the west counts as beyond the east."""
    turn = 360 * _CELL
    across = max(cell[1] for cell in cells) - min(cell[1] for cell in cells) > turn // 2
    values = [cell[1] + turn if across and cell[1] < 0 else cell[1] for cell in cells]
    mean = sum(values) / len(values)
    return mean - turn if mean >= turn // 2 else mean
