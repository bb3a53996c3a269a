"""How many of a thousand reports of attacks use a word: `python -m bench frequent_words`.

Counts two public sets (MUC-4 dev, news of 1988 to 1991 about Latin America; the training part of
CIS530P, news of 2010 to 2018 about shootings), each for half, and writes the words that more
than five of a thousand reports use to src/detente/vocabulary/weave/frequent_words.tsv.
"""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.all import VARIABLE
from bench.rows import read_rows
from detente.resolve.weave.words import RARE, WORD

_SETS = ("muc4/dev.input.jsonl", "casualties/train.input.jsonl")
_TARGET = Path(__file__).parents[1] / "src/detente/vocabulary/weave/frequent_words.tsv"
_HEAD = """\
# In how many of a thousand reports of attacks a word stands; rarer words are not listed.
# Counted by `python -m bench frequent_words` on MUC-4 (dev) and CIS530P (train).
word\tper_mille
"""


def main(arguments: list[str]) -> int:
    """Count and write the table."""
    folder = Path(os.environ[VARIABLE])
    counted = [_per_mille(_texts(folder / name)) for name in _SETS]
    shared = set.intersection(*(set(one) for one in counted))  # no names of one country or town
    mean = {word: sum(one[word] for one in counted) / len(counted) for word in shared}
    kept = sorted((-value, word) for word, value in mean.items() if value > RARE)
    _TARGET.write_text(_HEAD + "".join(f"{word}\t{-value:.1f}\n" for value, word in kept), "utf-8")
    print(f"{len(kept)} words")
    return 0


def _texts(path: Path) -> Iterator[str]:
    return (str(row["text"]) for row in read_rows(path))


def _per_mille(texts: Iterable[str]) -> dict[str, float]:
    used: Counter[str] = Counter()
    total = 0
    for total, text in enumerate(texts, 1):  # noqa: B007 (the last number is what is asked)
        used.update({word.casefold() for word in WORD.findall(text)})
    return {word: 1000 * count / total for word, count in used.items()}
