"""Windows: a report as the span model reads it, a few sentences at a time, with what rules saw.

The span model reads every word with its Penn tag, its dependency label, and the roles that rules
gave it; so it need not learn grammar again and can mend what the rules have found.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.extract.reader.wordpiece import WordPiece

LONGEST = 208
"""Pieces of a window at most, the two at its ends not counted."""
OPENING = 28
"""Pieces of the report's beginning that later windows repeat: what it is about."""

Signs = tuple[str, str, str, str, str]
"""What is known of a word: tag, label, its roles by the rules for speech, attacks, conditions."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One word with its characters in the report and what is known of it."""

    start: int
    end: int
    text: str
    signs: Signs


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces with the number of the word that each belongs to (-1: none), and the words.

    `own` is the first word that the window answers for; those before it are the opening again.
    """

    ids: tuple[int, ...]
    owners: tuple[int, ...]
    words: tuple[Seen, ...]
    own: int

    @property
    def firsts(self) -> list[int]:
        """The place of each word's first piece."""
        found = [0] * len(self.words)
        for place in range(len(self.owners) - 1, -1, -1):
            if self.owners[place] >= 0:
                found[self.owners[place]] = place
        return found


def windows(sentences: Iterable[list[Seen]], vocabulary: WordPiece) -> Iterator[Window]:
    """Whole sentences, as many as have room together; a longer sentence is cut."""
    opening: list[tuple[Seen, list[int]]] = []
    gathered: list[tuple[Seen, list[int]]] = []
    began = False
    for sentence in _cut(sentences, vocabulary):
        if not opening:
            opening = _first(sentence, OPENING)
        if gathered and _size(gathered) + _size(sentence) > (
            LONGEST - OPENING if began else LONGEST
        ):
            yield _window(opening if began else [], gathered, vocabulary)
            gathered, began = [], True
        gathered = gathered + sentence
    if gathered:
        yield _window(opening if began else [], gathered, vocabulary)


def _cut(
    sentences: Iterable[list[Seen]], vocabulary: WordPiece
) -> Iterator[list[tuple[Seen, list[int]]]]:
    unknown = vocabulary.numbers["[UNK]"]
    for sentence in sentences:
        pieces = [(word, vocabulary.ids(word.text) or [unknown]) for word in sentence]
        while pieces:
            first = _first(pieces, LONGEST - OPENING)
            yield first
            pieces = pieces[len(first) :]


def _first(pieces: list[tuple[Seen, list[int]]], room: int) -> list[tuple[Seen, list[int]]]:
    """The words that fit, at least one."""
    size = 0
    for place, (_, ids) in enumerate(pieces):
        size += len(ids)
        if size > room and place:
            return pieces[:place]
    return pieces


def _size(pieces: list[tuple[Seen, list[int]]]) -> int:
    return sum(len(ids) for _, ids in pieces)


def _window(
    opening: list[tuple[Seen, list[int]]],
    gathered: list[tuple[Seen, list[int]]],
    vocabulary: WordPiece,
) -> Window:
    ids, owners = [vocabulary.numbers["[CLS]"]], [-1]
    both = [*opening, *gathered]
    for number, (_, some) in enumerate(both):
        ids += some
        owners += [number] * len(some)
    ids.append(vocabulary.numbers["[SEP]"])
    owners.append(-1)
    return Window(tuple(ids), tuple(owners), tuple(word for word, _ in both), len(opening))
