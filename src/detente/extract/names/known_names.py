"""Known names: where a report names states, towns, bodies and peoples of the actor tables."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from detente.extract.parsing.tree import Tree, Word
from detente.model.names import Hit, find_names

_IN_THE_MANNER_OF = re.compile(r"-(?:style|like|era|themed|related)\b", re.IGNORECASE)
_TOWARDS = re.compile(r"(?i:anti|pro|non)-\Z")


class KnownNames:
    """The known names of one report, found again by any character that they cover."""

    def __init__(self, text: str, trees: Sequence[Tree]) -> None:
        self._hits: dict[int, Hit] = {}
        for tree in trees:
            words = tree.span.of(text)
            for hit in find_names(words, tree.span.start, any_case=_is_shouted(words)):
                if _TOWARDS.search(text, max(hit.span.start - 5, 0), hit.span.start):
                    continue  # "anti-Soviet" people are no Soviets
                if _IN_THE_MANNER_OF.match(text, hit.span.end):
                    continue  # an "Iraq-style" war is not Iraq's
                self._hits[hit.span.start] = hit
        self._starts = sorted(self._hits)

    def at(self, word: Word) -> Hit | None:
        """The known name that covers a word."""
        return self.over(word.start)

    def from_(self, offset: int) -> Hit | None:
        """The known name that begins at a character."""
        return self._hits.get(offset)

    def over(self, offset: int) -> Hit | None:
        """The known name that covers a character of the report."""
        at = bisect_left(self._starts, offset + 1) - 1
        if at < 0:
            return None
        hit = self._hits[self._starts[at]]
        return hit if hit.span.start <= offset < hit.span.end else None


def _is_shouted(words: str) -> bool:
    letters = [c for c in words if c.isalpha()]
    return len(letters) > 11 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)
