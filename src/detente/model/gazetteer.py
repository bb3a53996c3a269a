"""The gazetteer: from a place name, as written, to the places of that name."""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from detente.model.place import Place, PlacePrecision
from detente.model.vocabulary import packed

_APOSTROPHES = re.compile("[ʻʼ‘’'`´ʹʾʿ]")
_WORD = re.compile(r"[^\W_]+")
_UNMARKED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
     "ə": "a", "ħ": "h", "ŋ": "n"}
)  # fmt: skip
_LONG = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_ARTICLES = frozenset({"al", "an", "ar", "as", "ash", "at", "ad", "az", "el", "the"})
_PRECISIONS = {
    "s": PlacePrecision.SETTLEMENT,
    "2": PlacePrecision.SECOND_LEVEL,
    "1": PlacePrecision.FIRST_LEVEL,
    "c": PlacePrecision.COUNTRY,
    "r": PlacePrecision.REGION,
}
_REMEMBERED = 20_000
_WELL_KNOWN = 100_000  # people of a town whose name needs no sign


@dataclass(frozen=True, slots=True)
class Named:
    """A place that a name leads to; `second` where the name is not the one mostly used for it."""

    place: Place
    second: bool = False


def place_key(words: str) -> str:
    """The name without accents, apostrophes, dots: "St. Étienne", "Saint-Étienne" are one."""
    plain = _APOSTROPHES.sub("", words).lower()
    if not plain.isascii():
        plain = "".join(
            c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)
        ).translate(_UNMARKED)
    return " ".join(_LONG.get(word, word) for word in _WORD.findall(plain.replace(".", "")))


@lru_cache(_REMEMBERED)
def places_named(words: str) -> tuple[Named, ...]:
    """The places of a name, first those mostly called so, the biggest first among equals.

    An Arabic article may be left out or added: "al-Bab" and "Bab" are tried in turn.
    """
    key = place_key(words)
    found = _table().named(key)
    first, _, rest = key.partition(" ")
    if not found and rest and first in _ARTICLES:
        return _table().named(rest)
    return found


@cache
def place_of(identity: str) -> Place | None:
    """The place with this id, or None."""
    return _table().identified(identity.removeprefix("geonames:"))


def is_place_name(words: str) -> bool:
    """True where the gazetteer has a place of this name."""
    return bool(places_named(words))


def is_well_known(words: str) -> bool:
    """True for a name that a town of many people, a first-level division or more is called by."""
    mains = [one.place for one in places_named(words) if not one.second]
    narrow = (PlacePrecision.SETTLEMENT, PlacePrecision.SECOND_LEVEL)
    return any(one.precision not in narrow or one.population >= _WELL_KNOWN for one in mains)


@dataclass(frozen=True, slots=True)
class _Table:
    """The text of the gazetteer: places a line each, then the names a line each, in order.

    Kept as bytes: a quarter of a million objects would take far more time and memory than the few
    dozen that a report asks for.
    """

    text: bytes
    lines: Sequence[int]
    names: int

    def named(self, key: str) -> tuple[Named, ...]:
        """The places of a folded name."""
        line = self._line(key.encode())
        if not line:
            return ()
        mains, _, others = line.decode().partition("|")
        return (
            *(Named(self._place(int(number))) for number in mains.split()),
            *(Named(self._place(int(number)), second=True) for number in others.split()),
        )

    def identified(self, identity: str) -> Place | None:
        """The place of an id as the table writes it."""
        at = self.text.find(f"\n{identity}\t".encode(), 0, self.names)
        return self._place(bisect_left(self.lines, at + 1)) if at >= 0 else None

    def _line(self, key: bytes) -> bytes:
        """The numbers that stand beside a name, found by halving."""
        low, high = self.names, len(self.text)
        while low < high:
            middle = self.text.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self.text.index(b"\n", middle)
            name, _, numbers = self.text[middle:end].partition(b"\t")
            if name == key:
                return numbers
            if name < key:
                low = end + 1
            else:
                high = middle
        return b""

    def _place(self, number: int) -> Place:
        start = self.lines[number]
        row = self.text[start : self.text.index(b"\n", start)].decode().split("\t")
        identity, name, precision, country, region, latitude, longitude, population = row
        return Place(
            f"geonames:{identity}" if identity.isdigit() else identity,
            name,
            _PRECISIONS[precision],
            float(latitude),
            float(longitude),
            country,
            region,
            int(population or 0),
        )


@cache
def _table() -> _Table:
    text = packed("places/gazetteer.txt.gz")
    names = text.index(b"\n\n") + 2
    lines = array("I")
    at = 0
    while at < names - 1:
        end = text.index(b"\n", at)
        if text[at] != ord("#"):
            lines.append(at)
        at = end + 1
    return _Table(text, lines, names)
