"""Names of persons: plain, folded, and the other forms they are written in."""

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

_UNDECOMPOSED = {
    ord(letter): plain
    for letter, plain in zip(
        "łŁøØđĐıßæÆðÐþÞəƏœħĦ’ʻʼ‘",
        [
            "l",
            "L",
            "o",
            "O",
            "d",
            "D",
            "i",
            "ss",
            "ae",
            "Ae",
            "d",
            "D",
            "th",
            "Th",
            "a",
            "A",
            "oe",
            "h",
            "H",
            "'",
            "'",
            "'",
            "'",
        ],
        strict=True,
    )
}


def plain_name(name: str, *, crowned: bool = False) -> str:
    """Leave off a title of nobility, a remark, or a monarch's realm after the name."""
    plain = name.split(",")[0].split(" (")[0].strip().replace("’", "'")
    return plain.split(" of ")[0] if crowned else plain


def same_name(left: str, right: str) -> bool:
    """Tell whether two names of holders of one office are spellings of one name."""
    one, two = folded(left), folded(right)
    if set(one.split()) <= set(two.split()) or set(two.split()) <= set(one.split()):
        return True
    return SequenceMatcher(a=one, b=two, autojunk=False).ratio() >= 0.65


def ascii_form(name: str) -> str:
    """Write a name without accents."""
    split = unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED))
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def folded(name: str) -> str:
    """Reduce a name to what does not change between spellings: no accents, hyphens or case."""
    return " ".join(ascii_form(name).lower().replace("-", " ").replace("'", "").split())


def is_latin(name: str) -> bool:
    """Tell whether every letter of a name is Latin."""
    letters = [letter for letter in name if letter.isalpha()]
    return bool(letters) and all(
        unicodedata.name(letter, "").startswith(("LATIN", "MODIFIER")) for letter in letters
    )


def other_forms(name: str, forms: Iterable[str]) -> list[str]:
    """Give the forms that differ from the name, the unaccented one among them."""
    wanted = [*forms, ascii_form(name)]
    return [
        form
        for form in dict.fromkeys(wanted)
        if form and form != name and is_latin(form) and "|" not in form
    ]
