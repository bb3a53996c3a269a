"""Lemmas that are remembered are those that the pipeline gives."""

import pytest

from detente.extract.parsing.lemmas import STEPS, Lemmas
from detente.extract.parsing.parse import _pipeline

SENTENCES = (
    "The ministers met envoys and were gonna sign, weren't they?",
    "There were troops, and there's a border that they've crossed.",
    "Let's hope the worst is over, the general said; he ain't sure.",
    "They lay down arms and let us pass, but he lets nobody in.",
    "The mice left; a leaf left the trees, and Ministers leave.",
)


@pytest.fixture(scope="module")
def lemmas() -> Lemmas:
    return Lemmas(_pipeline())


@pytest.mark.parametrize("sentence", [*SENTENCES, *reversed(SENTENCES)])
def test_they_are_those_of_the_pipeline_whatever_was_asked_before(
    lemmas: Lemmas, sentence: str
) -> None:
    whole = [token.lemma_ for token in _pipeline()(sentence)]
    assert lemmas.of(_pipeline()(sentence, disable=STEPS)) == whole


def test_words_side_by_side_are_asked_together(lemmas: Lemmas) -> None:
    (alone, _), (going, to) = (
        lemmas.of(_pipeline()(words, disable=STEPS)) for words in ("gon !", "gonna")
    )
    assert (going, to) == ("go", "to")
    assert alone == "gon"


def test_a_known_word_is_not_asked_again(lemmas: Lemmas, monkeypatch: pytest.MonkeyPatch) -> None:
    doc = _pipeline()("The rebels shelled a bridge.", disable=STEPS)
    first = lemmas.of(doc)
    monkeypatch.setattr(lemmas, "_steps", [])
    assert lemmas.of(_pipeline()("The rebels shelled a bridge.", disable=STEPS)) == first
    assert first == ["the", "rebel", "shell", "a", "bridge", "."]
