"""One small file for each bench that ran: bench/results/NAME.json."""

import json
import os
import platform
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from detente.run.version import reader_version

FOLDER = Path(__file__).parent / "results"


@dataclass(frozen=True, slots=True)
class Figure:
    """A metric's value with its 95 % interval; both ends are None where none was computed."""

    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What one run gave: `n` items of a part, in so many seconds, by which reader, where."""

    bench: str
    part: str
    n: int
    figures: dict[str, Figure]
    command: str
    date: str
    version: str
    machine: str
    seconds: float


def save(result: Result, folder: Path = FOLDER) -> None:
    """Write the result beside the others."""
    text = json.dumps(asdict(result), indent=1, ensure_ascii=False)
    (folder / f"{result.bench}.json").write_text(text + "\n", "utf-8")


def load_all(folder: Path = FOLDER) -> dict[str, Result]:
    """The results by bench."""
    return {path.stem: _load(path) for path in sorted(folder.glob("*.json"))}


def made_now() -> dict[str, str]:
    """When, by which reader and on what machine a result is made."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "version": reader_version(),
        "machine": f"{os.cpu_count()} cores, {_processor()}",
    }


def _processor() -> str:
    """The processor's name, where the system tells it."""
    known = Path("/proc/cpuinfo")
    lines = known.read_text("utf-8").splitlines() if known.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()


def _load(path: Path) -> Result:
    row = json.loads(path.read_text("utf-8"))
    figures = {name: Figure(**figure) for name, figure in row.pop("figures").items()}
    return Result(figures=figures, **row)
