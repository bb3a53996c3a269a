"""WordPiece: text to the pieces of BERT's uncased vocabulary.

The `tokenizers` package would do it too, but it brings a client for downloads along, which an
offline tool should not install.
"""

import re
import unicodedata
from dataclasses import dataclass, field

LONGEST = 40
"""A word of more characters is one unknown piece."""
_WORDS = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class WordPiece:
    """A vocabulary: pieces to their numbers, continued ones with "##"."""

    numbers: dict[str, int]
    _known: dict[str, tuple[int, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, lines: str) -> "WordPiece":
        """The vocabulary written one piece a line, numbered from 0."""
        return cls({piece: number for number, piece in enumerate(lines.splitlines())})

    def ids(self, text: str) -> list[int]:
        """The numbers of a text's pieces, lower-cased and without accents."""
        return [number for word in _WORDS.findall(_plain(text)) for number in self._word(word)]

    def _word(self, word: str) -> tuple[int, ...]:
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._pieces(word)
        return found

    def _pieces(self, word: str) -> tuple[int, ...]:
        """The longest known beginning, then the longest known continuation, and so on."""
        found: list[int] = []
        start = 0
        while start < len(word):
            end = min(len(word), start + LONGEST)
            while end > start and (mark(start) + word[start:end]) not in self.numbers:
                end -= 1
            if end == start or len(word) > LONGEST:
                return (self.numbers["[UNK]"],)
            found.append(self.numbers[mark(start) + word[start:end]])
            start = end
        return tuple(found)


def mark(start: int) -> str:
    """What stands before a piece that continues a word."""
    return "##" if start else ""


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(one for one in parts if unicodedata.category(one) != "Mn")
