"""Model files: where the reader's networks lie, and a digest that tells one reader from another.

It stands apart from the door to the ONNX runtime, so that naming the reader loads no runtime.
"""

import hashlib
from functools import cache
from pathlib import Path

from detente.model.errors import DetenteError

FILE = Path(__file__).with_name("reader.onnx")
SPANS = Path(__file__).with_name("spans.onnx")


def found(path: Path) -> Path:
    """The file of a network; raises DetenteError where it is missing."""
    if not path.is_file():
        raise DetenteError(f"{path} is missing; install détente again, or run `make train`")
    return path


@cache
def digest() -> str:
    """Eight hex digits over the networks: another network makes a new reader version."""
    summed = hashlib.sha256()
    for path in (FILE, SPANS):
        with found(path).open("rb") as opened:
            summed.update(hashlib.file_digest(opened, "sha256").digest())
    return summed.hexdigest()[:8]
