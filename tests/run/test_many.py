"""Many reports from one file, and mixed folders: in order, once, in one process or several."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.ledger import views
from detente.ledger.ledger import Ledger, Outcome
from detente.ledger.verify import verify
from detente.run.local import Result, read_paths, read_stream, sources_of
from detente.run.settings import Settings
from tests import made

LINES = "".join(
    made.line(text=words, published="2011-05-04", url=f"https://n.example/{number}")
    for number, words in enumerate(
        ("Ghana expelled the envoy of Togo.", "Togo rejected the offer of Ghana.",
         "If Chile withdraws, Peru will lift its sanctions.", "Peru attacked Chile.")
    )
)  # fmt: skip
BAD = LINES.replace("\n", "\n{oops\n", 1)
PACKED = {"1.txt": "Peru left the talks.", "2.png": b"\x89PNG", "3.pdf": made.pdf()}
MIXED = {
    "a.jsonl": BAD.encode(),
    "b.zip": made.archive(PACKED),
    "c.eml": made.with_file("d.docx", b"PK").as_bytes(),
    "d.rss": made.feed(made.entry("Calm", "<p>Peru thanked Chile.</p>"), "<item/>"),
    "e.txt": b"Chile thanked Peru.",
    "f.pdf": b"%PDF-1.4 broken",
    "g.zip": made.archive({"1.txt": "Peru left."})[:40],
    "h.unknown": b"?",
}
REFUSED = ["a.jsonl:2", "b.zip!2.png", "c.eml!d.docx", "d.rss:2", "f.pdf", "g.zip", "h.unknown"]
READ = ["a.jsonl:1", "a.jsonl:3", "a.jsonl:4", "a.jsonl:5", "b.zip!1.txt", "b.zip!3.pdf", "c.eml",
        "d.rss:1", "e.txt"]  # fmt: skip


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "test.ledger") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "mixed"
    place.mkdir()
    for name, data in MIXED.items():
        (place / name).write_bytes(data)
    return place


def names(results: list[Result], folder: Path) -> list[str]:
    return [one.source.removeprefix(f"{folder}/") for one in results]


def read(folder: Path, ledger: Ledger, **settings: int) -> list[Result]:
    return list(read_paths(sources_of([folder]), ledger, Settings(**settings)))  # type: ignore[arg-type]


def test_a_mixed_folder_gives_its_reports_and_its_refusals_in_order(
    folder: Path, ledger: Ledger
) -> None:
    found = read(folder, ledger)
    assert names([one for one in found if not one.refused], folder) == READ
    assert names([one for one in found if one.refused], folder) == REFUSED
    assert names(found, folder) == sorted(READ + REFUSED)
    rejected = {row["source"]: row["reason"] for row in views.rejected(ledger)}
    assert rejected == {one.source: one.refused for one in found if one.refused}
    assert verify(ledger).holds


def test_a_second_reading_adds_nothing(folder: Path, ledger: Ledger) -> None:
    read(folder, ledger)
    before = list(views.log(ledger))
    again = read(folder, ledger)
    told = [one.appended.outcome for one in again if one.appended]
    assert told == [Outcome.KNOWN] * len(READ)
    assert list(views.log(ledger)) == before


def test_a_run_stopped_within_a_file_goes_on_there(tmp_path: Path, ledger: Ledger) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(LINES)
    run = read_paths([path], ledger)
    next(run)
    next(run)
    run.close()  # type: ignore[attr-defined]
    rest = list(read_paths([path], ledger))
    told = [one.appended.outcome for one in rest if one.appended]
    assert told == [Outcome.KNOWN, Outcome.KNOWN, Outcome.NEW, Outcome.NEW]


def test_reports_are_taken_from_a_file_one_after_another(tmp_path: Path, ledger: Ledger) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(LINES)
    run = read_paths([path], ledger)
    assert next(run).source == f"{path}:1"
    assert len(list(views.reports(ledger))) == 1


def test_standard_input_may_hold_many(ledger: Ledger) -> None:
    found = list(read_stream(BAD.encode(), ledger))
    assert [one.source for one in found] == ["-:1", "-:2", "-:3", "-:4", "-:5"]
    assert [bool(one.refused) for one in found] == [False, True, False, False, False]


def test_what_was_refused_and_read_later_is_told_apart(tmp_path: Path, ledger: Ledger) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    list(read_paths([path, tmp_path / "b.txt"], ledger))
    path.write_text("Peru left the talks.")
    list(read_paths([path], ledger))
    told = {Path(row["source"]).name: row["read_since"] for row in views.rejected(ledger)}
    assert told == {"a.txt": True, "b.txt": False}


@pytest.mark.slow
def test_two_processes_give_the_same_rows(folder: Path, tmp_path: Path) -> None:
    kept = []
    for workers in (1, 2):
        with Ledger.open(tmp_path / f"{workers}.ledger") as opened:
            found = names(read(folder, opened, workers=workers), folder)
            tables = ("report", "reading", "passage", "statement", "mention", "rejected")
            rows = [[tuple(row) for row in opened.select(f"SELECT * FROM {table}")]  # noqa: S608
                    for table in tables]  # fmt: skip
            kept.append((found, rows))
    assert kept[0] == kept[1]
    assert len(kept[0][1][0]) == len(READ)


@pytest.mark.slow
def test_ten_thousand_small_files_and_as_many_in_an_archive(tmp_path: Path, ledger: Ledger) -> None:
    texts = {f"{number % 100:02}/{number}.txt": f"Peru left the talks, round {number}."
             for number in range(10_000)}  # fmt: skip
    folder = tmp_path / "many"
    for name, words in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words)
    (folder / "50" / "x.png").write_bytes(b"\x89PNG")
    results = read_paths(sources_of([folder]), ledger)
    outcomes = [one.appended.outcome if one.appended else None for one in results]
    assert outcomes.count(Outcome.NEW) == 10_000
    assert outcomes.count(None) == 1
    path = tmp_path / "many.zip"
    path.write_bytes(made.archive(dict(texts)))
    started = time.process_time()
    again = [one.appended.outcome if one.appended else None for one in read_paths([path], ledger)]
    assert again == [Outcome.KNOWN] * 10_000
    assert time.process_time() - started < 60
    assert views.counts(ledger)["rejected"] == 1
