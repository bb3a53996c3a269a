"""Marks: how one line of a vocabulary pattern is taken apart: "have +base|camp @in"."""

from dataclasses import dataclass

_SIGNS = "~+@&=:%"
_ALONE = frozenset({">", ">>", "*", "-", "!", "^"})


@dataclass(frozen=True, slots=True)
class Marked:
    """The words of a pattern without its marks, and its parts in order."""

    lemma: str
    parts: tuple[str, ...]

    def listed(self, sign: str) -> tuple[str, ...]:
        """The words of the part that a sign opens: "~with|to"."""
        return tuple(
            word for part in self.parts if part.startswith(sign) for word in part[1:].split("|")
        )

    def has(self, mark: str) -> bool:
        """True where a mark stands alone among the parts."""
        return mark in self.parts


def marked(words: str) -> Marked:
    """A pattern taken apart."""
    parts = tuple(words.split())
    return Marked(" ".join(part for part in parts if not _is_mark(part)), parts)


def _is_mark(part: str) -> bool:
    return part.startswith(tuple(_SIGNS)) or part in _ALONE
