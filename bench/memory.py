"""Peak memory of détente reading a folder, alone in its process: `memory FOLDER`."""

import resource
import sys

from bench.reading import read_folder


def main(arguments: list[str]) -> int:
    """Read the folder once and print the most memory that was held."""
    read_folder(arguments[0])
    print(f"peak memory {peak_megabytes():.0f} MB", flush=True)
    return 0


def peak_megabytes() -> float:
    """The most this process held; the kernel counts kilobytes, macOS bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)
