from pathlib import Path

import pytest

from bench.__main__ import BENCHES, main

ROOT = Path(__file__).parent.parent.parent


def test_every_bench_names_a_file() -> None:
    files = [ROOT / f"{module.replace('.', '/')}.py" for _, module in BENCHES]
    assert [file for file in files if not file.is_file()] == []


def test_an_unknown_name_lists_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nothing"]) == 2
    assert "speed" in capsys.readouterr().err
