"""Names of persons: plain, folded, and the other forms they are written in."""

import unicodedata
from collections.abc import Iterable

_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae"}
    | {"Æ": "Ae", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A", "œ": "oe"}
    | {"’": "'", "ʻ": "'", "ʼ": "'", "‘": "'", "ħ": "h", "Ħ": "H"}
)


def plain_name(name: str) -> str:
    """Leave off a title of nobility or a remark after the name."""
    return name.split(",")[0].split(" (")[0].strip().translate(str.maketrans({"’": "'"}))


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
