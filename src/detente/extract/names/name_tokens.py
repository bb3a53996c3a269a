"""Words of a sentence with the marks that tell names: capitals, tags, days left out."""

import re
from dataclasses import dataclass

from detente.extract.parsing.calendar_names import CALENDAR
from detente.extract.parsing.tree import Tree, Word

_CLOSED = frozenset({"DT", "IN", "CC", "PRP", "PRP$", "WP", "WP$", "WDT", "WRB", "TO", "MD", "CD",
                     "UH", "EX", "PDT", "POS"})  # fmt: skip
_WRITTEN = re.compile(r"[^\W_][\w’'.-]*|\S")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign; `named` where it may be part of a name, `opening` where only as first word.

    The capital of a sentence's first word tells nothing where the parse takes it for no name.
    """

    text: str
    start: int
    end: int
    named: bool
    opening: bool = False

    @property
    def lower(self) -> str:
        """The word in lower case without the dot of an abbreviation."""
        return self.text.lower().rstrip(".")


def tree_tokens(tree: Tree) -> list[Token]:
    """The words of a parsed sentence."""
    first = next((word.i for word in tree.words if word.text[0].isalpha()), 0)
    return [
        Token(
            word.text,
            word.start,
            word.end,
            _is_capital(word.text) and word.tag not in _CLOSED,
            word.i == first and not _is_named(word),
        )
        for word in tree.words
    ]


def plain_tokens(text: str, offset: int) -> list[Token]:
    """The words of a text that is not parsed (a dateline): each capital may begin a name."""
    return [
        Token(found[0], found.start() + offset, found.end() + offset, _is_capital(found[0]))
        for found in _WRITTEN.finditer(text)
    ]


def _is_named(word: Word) -> bool:
    """True for a name by its tag, and for "Western" before one."""
    if word.is_name:
        return True
    after = word.after
    return word.tag == "JJ" and after is not None and after.is_name


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word.lower().rstrip(".") not in CALENDAR
