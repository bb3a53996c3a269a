"""Labels: spans of characters to a label a word: 0 outside, 1 begin, 2 inside, and so on."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from detente.extract.reader.windows import Seen

Labels = NDArray[np.int8]
Bounds = tuple[int, int]
_PLAIN = re.compile(r"[A-Za-z0-9]+")


def marked(words: Sequence[Seen], spans: Iterable[Sequence[int]], kind: int = 0) -> Labels:
    """Words under the spans begin or go on in class `kind`; marks at the front are left out."""
    found = np.zeros(len(words), dtype=np.int8)
    for start, end in spans:
        begun = False
        for place, word in enumerate(words):
            if word.start < end and word.end > start and (begun or _is_plain(word)):
                found[place] = 2 * kind + (2 if begun else 1)
                begun = True
    return found


def over(below: Labels, above: Labels) -> Labels:
    """The labels of both, those of `above` where it has any."""
    return np.where(above > 0, above, below).astype(np.int8)


class Occurrences:
    """Where some words stand in a text, whatever their case, spacing and punctuation."""

    def __init__(self, text: str) -> None:
        self._words = [(one.group().lower(), one.span()) for one in _PLAIN.finditer(text)]
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, (word, _) in enumerate(self._words):
            self._places[word].append(place)

    def of(self, words: str) -> list[Bounds]:
        """First and last character of each occurrence."""
        wanted = [word.lower() for word in _PLAIN.findall(words)]
        starts = self._places.get(wanted[0], []) if wanted else []
        runs = (self._words[start : start + len(wanted)] for start in starts)
        return [
            (run[0][1][0], run[-1][1][1]) for run in runs if [word for word, _ in run] == wanted
        ]


def _is_plain(word: Seen) -> bool:
    return any(letter.isalnum() for letter in word.text)
