"""Words that tell of a name whether it is a place, and the abbreviations of divisions."""

from dataclasses import dataclass
from functools import cache

from detente.model.gazetteer import place_key
from detente.model.place import PlacePrecision
from detente.model.vocabulary import lines, table, yaml_file

_LETTERS = {
    "s": PlacePrecision.SETTLEMENT,
    "2": PlacePrecision.SECOND_LEVEL,
    "1": PlacePrecision.FIRST_LEVEL,
    "c": PlacePrecision.COUNTRY,
    "r": PlacePrecision.REGION,
}


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form of a division: which one, and whether it counts without a name before it."""

    id: str
    alone: bool


@cache
def place_words(name: str) -> frozenset[str]:
    """One list of vocabulary/places/words.yaml, in lower case."""
    return frozenset(yaml_file("places/words.yaml")[name])


@cache
def kinds() -> dict[str, tuple[PlacePrecision, ...]]:
    """Nouns that say what a place is, each with the precisions it may have, the likeliest first."""
    written = yaml_file("places/words.yaml")["kinds"]
    return {
        noun: tuple(_LETTERS[letter] for letter in str(letters))
        for noun, letters in written.items()
    }


@cache
def place_offices() -> dict[str, str]:
    """Offices behind a name ("Texas *Gov.*"), each with the kind of place that has one."""
    return dict(yaml_file("places/words.yaml")["offices"])


@cache
def given_names() -> frozenset[str]:
    """Given names in lower case without accents."""
    return frozenset(lines("places/given_names.txt"))


@cache
def abbreviations() -> dict[str, Abbreviation]:
    """Short forms of divisions as written, and without their last dot."""
    found = {}
    for row in table("places/abbreviations.tsv"):
        short = Abbreviation(row["id"], row["when"] == "alone")
        found[row["form"]] = short
        found.setdefault(row["form"].removesuffix("."), short)
    return found


def is_given_name(word: str) -> bool:
    """True for a given name; one with a hyphen counts by its first part."""
    key = place_key(word)
    return key in given_names() or key.split(" ")[0] in given_names()
