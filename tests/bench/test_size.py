from pathlib import Path

from bench.size import folder_sizes, locked_versions


def test_sizes_add_up_by_the_first_folder(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "a").write_bytes(b"12")
    (tmp_path / "deep" / "er" / "b").write_bytes(b"345")
    (tmp_path / "alone.py").write_bytes(b"6")
    assert folder_sizes(tmp_path) == {"deep": 5, "alone.py": 1}


def test_locked_versions_keep_the_pin_and_drop_the_hashes() -> None:
    assert "spacy==3.8." in locked_versions()
    assert "--hash" not in locked_versions()
