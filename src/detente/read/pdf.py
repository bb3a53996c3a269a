"""PDF to a Report."""

from detente.model.errors import ReadError
from detente.model.text import Report
from detente.read.limits import Limits
from detente.read.origin import Given


def is_pdf(head: bytes) -> bool:
    """True where a PDF begins in the first kilobyte."""
    return b"%PDF-" in head[:1024]


def read_pdf(data: bytes, source: str, given: Given, limits: Limits) -> Report:
    """Not yet."""
    raise ReadError(f"{source} is a PDF; PDF reading comes with a later version")
