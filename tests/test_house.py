"""What the package promises about itself: its lock, its version, its data files."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import detente

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TRAIN_LOCK = (ROOT / "requirements-train.lock").read_text(encoding="utf-8")
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
NAME = re.compile(r"[A-Za-z0-9_-]+")


def normal(requirement: str) -> str:
    found = NAME.match(requirement)
    assert found
    return found.group().lower().replace("_", "-")


def test_the_lock_names_no_address_and_no_folder() -> None:
    assert re.findall(r".*(?:://|[ (]/).*", LOCK + TRAIN_LOCK) == []


def test_the_lock_pins_every_direct_dependency_with_a_hash() -> None:
    pinned = set(re.findall(r"^([a-z0-9-]+)==[^\n]+\\\n    --hash=sha256:", LOCK, re.MULTILINE))
    extras = PROJECT["optional-dependencies"]
    direct = {*PROJECT["dependencies"], *extras["dev"], *extras["analysis"]}
    named = {normal(requirement) for requirement in direct} - {PROJECT["name"]}
    assert named - pinned == set()


def test_the_lock_of_the_training_pins_what_it_needs_with_a_hash() -> None:
    pinned = re.findall(r"^([a-z0-9-]+)==[^\n]+\\\n    --hash=sha256:", TRAIN_LOCK, re.MULTILINE)
    direct = {*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["train"]}
    assert {normal(requirement) for requirement in direct} - set(pinned) == set()


def test_the_package_and_the_project_have_one_version() -> None:
    assert detente.__version__ == PROJECT["version"]


@pytest.mark.slow
def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*build, "--directory", tmp_path], cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        packed = set(wheel.namelist())
    files = (ROOT / "src" / "detente").rglob("*")
    wanted = {
        file.relative_to(ROOT / "src").as_posix()
        for file in files
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert wanted - packed == set()
