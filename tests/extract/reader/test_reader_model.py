"""The reader model: one sentence, one answer, whatever was read before it."""

import subprocess
import sys

import pytest

from detente.extract.patterns import kinds
from detente.extract.reader import reader_model
from detente.extract.reader.marked import Marked
from detente.extract.reader.opinion import Opinion
from detente.extract.reader.reader_file import FILE, digest
from detente.extract.reader.reader_model import HEADS, labels, opinion
from detente.model.text import Span
from tests.extract.sentences import BOMBED, EXPELLED, PLAYED, SIGNED

SENTENCES = (EXPELLED, PLAYED, BOMBED, SIGNED)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [(EXPELLED, "SANCTION"), (PLAYED, "none"), (BOMBED, "ASSAULT"), (SIGNED, "SUPPORT")],
)
def test_plain_acts_are_known(sentence: Marked, kind: str) -> None:
    assert opinion(sentence).types[0][0] == kind


def test_an_answer_depends_on_its_sentence_alone() -> None:
    alone = [_afresh(one) for one in SENTENCES]
    assert [_afresh(one) for one in reversed(SENTENCES)] == alone[::-1]
    longer = Marked("Rain fell. " * 60)
    assert [(_afresh(longer), _afresh(one))[1] for one in SENTENCES] == alone


def test_what_is_asked_again_is_remembered() -> None:
    assert opinion(SIGNED) is opinion(Marked(SIGNED.text, *_marks(SIGNED)))
    assert opinion(SIGNED) is not opinion(BOMBED)


def _afresh(one: Marked) -> Opinion:
    """What the network says now, not what it said before."""
    reader_model._read.cache_clear()
    return opinion(one)


def _marks(one: Marked) -> tuple[tuple[Span, ...], tuple[Span, ...], Span | None, tuple[Span, ...]]:
    return one.source, one.target, one.trigger, one.veiled


def test_probabilities_are_probabilities_and_the_likeliest_comes_first() -> None:
    found = opinion(EXPELLED)
    for head in HEADS:
        ranked = [sure for _, sure in getattr(found, head)]
        assert ranked == sorted(ranked, reverse=True)
        assert all(0 <= sure <= 1 for sure in ranked)
        assert head == "contexts" or sum(ranked) == pytest.approx(1, abs=1e-4)


def test_every_class_is_one_of_plover_or_no_act() -> None:
    for name in labels()["act"]:
        kind, _, mode = name.partition(".")
        assert kind == "none" or not mode or mode in kinds()[kind].modes, name


def test_a_sentence_without_marks_or_words_has_an_answer() -> None:
    for text in ("", " ", "🕊️", "x" * 5000):
        assert opinion(Marked(text)).types


def test_the_file_is_small_and_its_digest_is_its_own() -> None:
    assert FILE.stat().st_size < 40_000_000
    assert len(digest()) == 8
    assert int(digest(), 16) >= 0


@pytest.mark.parametrize("name", ["detente", "detente.cli", "detente.run.version"])
def test_the_runtime_is_not_imported_before_something_is_read(name: str) -> None:
    told = f"import sys, {name}; print('onnxruntime' in sys.modules, 'spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_the_model_is_not_loaded_before_it_is_asked() -> None:
    told = (
        "from detente.extract.events import events; "
        "from detente.extract.reader import reader_model as m; print(m._model.cache_info())"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert "currsize=0" in done.stdout
