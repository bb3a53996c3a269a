"""Vocabulary files to typed objects: read once, on first use."""

import gzip
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from detente.model.errors import VocabularyError

_ADDED: dict[str, tuple[str, ...]] = {}
_ROOT = files("detente").joinpath("vocabulary")


def yaml_file(name: str) -> Any:
    """The content of `vocabulary/NAME` (YAML); raises VocabularyError where it does not parse."""
    try:
        return yaml.load(
            _file(name).read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        )
    except yaml.YAMLError as error:
        raise VocabularyError(f"vocabulary/{name} is not valid YAML: {error}") from error


def table(name: str) -> list[dict[str, str]]:
    """The rows of `vocabulary/NAME` (TSV with a header line; lines that start with # are notes)."""
    header, *rows = (line.split("\t") for line in lines(name))
    return [dict(zip(header, _filled(row, len(header)), strict=True)) for row in rows]


def _filled(row: list[str], size: int) -> list[str]:
    """A row with blanks for the cells that its line leaves out at the end."""
    return row if len(row) == size else row + [""] * (size - len(row))


def lines(name: str) -> list[str]:
    """The lines of `vocabulary/NAME` that are no notes."""
    written = _file(name).read_text("utf-8").splitlines()
    own = _ADDED.get(name, ())
    return [*(line for line in written if line.strip() and not line.startswith("#")), *own]


def add_lines(name: str, own: Sequence[str]) -> None:
    """Put a user's lines behind those of `vocabulary/NAME`, in place of any added before."""
    _ADDED[name] = tuple(own)


def packed(name: str) -> bytes:
    """The content of `vocabulary/NAME`, unpacked; it was packed by gzip."""
    return gzip.decompress(_file(name).read_bytes())


_WEAVING = "weave"
_APART = (_WEAVING, "imported", "analyse")
"""The folders of vocabulary that reading does not ask."""


@cache
def weave_digest() -> str:
    """Eight hex digits over the files that say which tellings are of one incident."""
    summed = hashlib.sha256()
    for path in sorted(_walk(_ROOT.joinpath(_WEAVING)), key=str):
        summed.update(path.name.encode() + b"\0" + path.read_bytes())
    return summed.hexdigest()[:8]


@cache
def import_digest() -> str:
    """Eight hex digits over the files that say what the codes of event data mean."""
    summed = hashlib.sha256()
    for path in sorted(_walk(_ROOT.joinpath("imported")), key=str):
        summed.update(path.name.encode() + b"\0" + path.read_bytes())
    return summed.hexdigest()[:8]


@cache
def digest() -> str:
    """Eight hex digits over the files that are asked in reading, and what was added to them.

    A change is a new reader.
    """
    summed = hashlib.sha256()
    for path in sorted(_walk(_ROOT, without=_APART), key=str):
        summed.update(path.name.encode() + b"\0" + path.read_bytes())
    for name, own in sorted(_ADDED.items()):
        summed.update("\n".join((name, *own)).encode() if own else b"")
    return summed.hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A band of ICD 203: its name and its bounds in percent."""

    name: str
    low: int
    high: int


@cache
def stances() -> frozenset[str]:
    """The stances a statement may have."""
    return frozenset(yaml_file("stances.yaml")["stances"])


@cache
def times() -> frozenset[str]:
    """The time classes a statement may have."""
    return frozenset(yaml_file("stances.yaml")["times"])


@cache
def likelihood_words() -> dict[str, Likelihood]:
    """Words and phrases in lower case, each with its ICD 203 band."""
    bands = yaml_file("stances.yaml")["likelihoods"]
    return {
        word: Likelihood(name, band["low"], band["high"])
        for name, band in bands.items()
        for word in band["words"]
    }


def _file(name: str) -> Traversable:
    path = _ROOT.joinpath(name)
    if not path.is_file():
        raise VocabularyError(f"there is no vocabulary file {name!r} in this installation")
    return path


def _walk(folder: Traversable, *, without: Sequence[str] = ()) -> list[Traversable]:
    found = []
    for path in folder.iterdir():
        if path.name not in without:
            found.extend(_walk(path) if path.is_dir() else [path])
    return found
