"""Version: which reader is installed, without loading it."""

from detente import __version__
from detente.extract.reader import reader_file
from detente.model import vocabulary


def reader_version() -> str:
    """Which reader this is: the release, and digests of its vocabulary files and its model."""
    return f"rules {__version__}+{vocabulary.digest()} model {reader_file.digest()}"
