"""The vocabulary files hold together, and say so where they do not."""

from pathlib import Path

import pytest

from detente.model import vocabulary
from detente.model.errors import VocabularyError
from detente.model.vocabulary import digest, likelihood_words, stances, table, times, yaml_file


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(vocabulary, "_ROOT", tmp_path)
    digest.cache_clear()
    return tmp_path


@pytest.fixture(autouse=True)
def _forgotten() -> object:
    yield
    digest.cache_clear()


def test_the_files_we_ship_parse() -> None:
    folder = Path(str(vocabulary._ROOT))
    for path in folder.rglob("*.yaml"):
        assert yaml_file(str(path.relative_to(folder))), path.name
    for path in folder.rglob("*.tsv"):
        rows = table(str(path.relative_to(folder)))
        assert rows, path.name
        assert not [row for row in rows if None in row or None in row.values()], path.name


def test_stances_and_times_are_those_of_the_model() -> None:
    assert {"asserted", "reported", "denied", "hypothetical", "counterfactual"} <= stances()
    assert times() == {"historical", "past", "ongoing", "future"}


def test_the_bands_of_likelihood_are_those_of_icd_203() -> None:
    bands = {band.name: (band.low, band.high) for band in likelihood_words().values()}
    assert len(bands) == 7
    assert all(0 <= low < high <= 100 for low, high in bands.values())
    assert bands["likely"] == (55, 80)
    assert likelihood_words()["probably"].name == "likely"


def test_broken_yaml_is_named(folder: Path) -> None:
    (folder / "bad.yaml").write_text("a: [1, 2")
    with pytest.raises(VocabularyError, match=r"vocabulary/bad\.yaml is not valid YAML"):
        yaml_file("bad.yaml")


def test_a_missing_file_is_named(folder: Path) -> None:
    with pytest.raises(VocabularyError, match=r"'none\.tsv'"):
        table("none.tsv")


def test_notes_and_empty_lines_of_a_table_are_skipped(folder: Path) -> None:
    (folder / "x.tsv").write_text('# a note\nname\tkind\n\n# another\n"Chad"\tstate\n')
    assert table("x.tsv") == [{"name": '"Chad"', "kind": "state"}]


def test_an_edited_file_makes_another_reader(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "x.yaml").write_text("a: 1")
    before = digest()
    digest.cache_clear()
    assert digest() == before
    digest.cache_clear()
    (folder / "sub" / "x.yaml").write_text("a: 2")
    assert digest() != before
