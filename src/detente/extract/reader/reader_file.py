"""Reader file: where the reader model lies, and a digest that tells one model from another.

It stands apart from the door to the ONNX runtime, so that naming the reader loads no runtime.
"""

import hashlib
from functools import cache
from pathlib import Path

from detente.model.errors import DetenteError

FILE = Path(__file__).with_name("reader.onnx")


def found() -> Path:
    """The file of the model; raises DetenteError where it is missing."""
    if not FILE.is_file():
        raise DetenteError(f"{FILE} is missing; install détente again, or run `make train`")
    return FILE


@cache
def digest() -> str:
    """Eight hex digits over the model: another model makes a new reader version."""
    with found().open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()[:8]
