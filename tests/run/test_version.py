"""The reader's version changes with what reads: release, vocabulary, model."""

import re

import pytest

import detente
from detente.extract.reader import reader_file
from detente.model import vocabulary
from detente.model.errors import DetenteError
from detente.run.version import reader_version


@pytest.fixture(autouse=True)
def _computed_anew() -> None:
    reader_file.digest.cache_clear()


def test_it_names_the_release_the_vocabulary_and_the_model() -> None:
    told = re.fullmatch(r"rules (.+)\+([0-9a-f]{8}) model ([0-9a-f]{8})", reader_version())
    assert told and told.groups() == (
        detente.__version__,
        vocabulary.digest(),
        reader_file.digest(),
    )


def test_another_model_is_another_reader(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = reader_version()
    other = tmp_path_factory.mktemp("other") / "reader.onnx"
    other.write_bytes(b"another model")
    monkeypatch.setattr(reader_file, "FILE", other)
    assert reader_version() == installed  # it is computed once
    reader_file.digest.cache_clear()
    changed = reader_version()
    reader_file.digest.cache_clear()
    assert changed != installed
    assert changed.split(" model ")[0] == installed.split(" model ")[0]


def test_a_missing_model_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_file, "FILE", reader_file.FILE.with_name("none.onnx"))
    with pytest.raises(DetenteError, match=r"none\.onnx is missing; install"):
        reader_version()
