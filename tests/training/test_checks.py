import pytest

from tests.training.made import corpus
from training.__main__ import VERBS, main
from training.checks import faults
from training.checks import main as check


def test_the_corpus_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert check([]) == 0, capsys.readouterr().err


def test_what_is_wrong_with_a_record_is_named() -> None:
    one = corpus()[0]
    assert list(faults(one)) == []
    broken = one | {"contexts": ["money"], "actors": {"a": [[0, 900]]}}
    assert list(faults(broken)) == [
        "[0, 900] is no span of the text",
        "no context money",
        "no actor b",
    ]


def test_an_unknown_verb_lists_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nothing"]) == 2
    told = capsys.readouterr().err
    assert [verb for verb, _, _ in VERBS if verb not in told] == []
