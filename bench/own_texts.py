"""Sentences of our own: the labelled ones, those of the reports and of the training corpus."""

import json
from collections.abc import Iterator
from pathlib import Path

from bench.gold.labels import FOLDER
from detente.model.text import PassageKind, Report
from detente.read.files import read_source
from detente.read.limits import Limits
from detente.read.origin import Given

_ROOT = Path(__file__).parent.parent
_REPORTS = (
    FOLDER / "reports",
    _ROOT / "tests" / "reports",
    _ROOT / "src" / "detente" / "demo_reports",
)
_CORPUS = _ROOT / "training" / "corpus"


def own_texts() -> list[str]:
    """Each sentence once, in a fixed order; held-out labels are never read."""
    found = [*_of_lines(FOLDER, "*.dev.jsonl"), *_of_reports(), *_of_lines(_CORPUS, "*.jsonl")]
    return list(dict.fromkeys(found))


def _of_lines(folder: Path, names: str) -> Iterator[str]:
    for path in sorted(folder.glob(names)):
        yield from (json.loads(line)["text"] for line in path.read_text("utf-8").splitlines())


def _of_reports() -> Iterator[str]:
    for path in (path for folder in _REPORTS for path in sorted(folder.iterdir())):
        if path.suffix == ".json":
            continue
        for report in read_source(path, Given(), Limits()):
            if isinstance(report, Report):
                yield from _sentences(report)


def _sentences(report: Report) -> Iterator[str]:
    for passage in report.passages:
        if passage.kind is PassageKind.SENTENCE:
            yield passage.span.of(report.text)
