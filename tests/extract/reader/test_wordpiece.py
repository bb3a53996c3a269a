"""WordPiece: the splits of BERT's uncased vocabulary."""

import pytest

from detente.extract.reader.reader_model import vocabulary
from detente.extract.reader.wordpiece import LONGEST, WordPiece

SPLITS = {
    "Embeddings": "em ##bed ##ding ##s",
    "unaffable": "una ##ffa ##ble",
    "Tokenization isn't hard.": "token ##ization isn ' t hard .",
    "Zürich": "zurich",
    "U.S.-led co-operation": "u . s . - led co - operation",
    "  two\n lines ": "two lines",
    "": "",
}


def written(words: WordPiece, text: str) -> str:
    names = {number: piece for piece, number in words.numbers.items()}
    return " ".join(names[number] for number in words.ids(text))


@pytest.mark.parametrize(("text", "expected"), SPLITS.items())
def test_known_splits(text: str, expected: str) -> None:
    assert written(vocabulary(), text) == expected


def test_the_vocabulary_is_that_of_bert() -> None:
    numbers = vocabulary().numbers
    assert len(numbers) == 30522
    known = {"[PAD]": 0, "[UNK]": 100, "[CLS]": 101, "[SEP]": 102, "[unused1]": 2, "the": 1996}
    assert {piece: numbers[piece] for piece in known} == known


def test_the_longest_beginning_is_taken_first() -> None:
    own = WordPiece.of("[UNK]\nun\nunder\n##der\n##stand\n##s")
    assert written(own, "understands") == "under ##stand ##s"


@pytest.mark.parametrize("word", ["underdog", "dog", "🕊", "u" * (LONGEST + 1)])
def test_what_the_vocabulary_cannot_spell_is_one_unknown_piece(word: str) -> None:
    own = WordPiece.of("[UNK]\nun\nunder\n##der\nu\n##u")
    assert own.ids(word) == [0]
