"""Files into a ledger: in order, once, and whatever one of them holds."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.ledger.ledger import Ledger, Outcome
from detente.ledger.verify import verify
from detente.model.reading import Reading
from detente.model.text import Report
from detente.run import local
from detente.run.local import Result, read_paths, read_stream, sources_of
from detente.run.pipeline import read_report
from detente.run.settings import Settings

TEXTS = {
    "a.txt": "Ghana expelled the envoy of Togo on Monday. “We regret it,” he said.",
    "b.md": "# Talks fail\n\nTogo rejected the offer of Ghana, its minister said.",
    "c.html": "<html><head><title>Peru</title></head><body><article><p>Peru attacked Chile on "
    "Friday, and Chile will recall its envoy unless Peru apologises.</p></article></body></html>",
    "d.txt": "If Chile withdraws, Peru will lift its sanctions, officials said.",
}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "test.ledger") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "reports"
    place.mkdir()
    for name, text in TEXTS.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


def names(results: list[Result]) -> list[str]:
    return [Path(one.source).name for one in results]


def outcomes(results: list[Result]) -> list[Outcome | None]:
    return [one.appended.outcome if one.appended else None for one in results]


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with Ledger.open(path, read_only=True) as opened:
        return [tuple(row) for row in opened.select(f"SELECT * FROM {table}")]  # noqa: S608


def test_files_are_stored_in_their_order(folder: Path, ledger: Ledger) -> None:
    found = list(read_paths(sources_of([folder]), ledger))
    assert names(found) == sorted(TEXTS)
    assert outcomes(found) == [Outcome.NEW] * 4
    order = [
        Path(row["source"]).name for row in ledger.select("SELECT source FROM report ORDER BY seq")
    ]
    assert order == sorted(TEXTS)


def test_reading_again_adds_nothing(folder: Path, ledger: Ledger) -> None:
    list(read_paths(sources_of([folder]), ledger))
    before = rows(ledger.path, "log")
    again = list(read_paths(sources_of([folder]), ledger))
    assert outcomes(again) == [Outcome.KNOWN] * 4
    assert all(one.reading is None for one in again)
    assert rows(ledger.path, "log") == before


def test_a_bad_file_stops_nothing(folder: Path, ledger: Ledger) -> None:
    (folder / "b0.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    (folder / "b1.docx").write_text("Togo left.")
    (folder / "b2.txt").write_text("")
    found = list(read_paths([*sources_of([folder]), folder / "none.txt"], ledger))
    refused = {Path(one.source).name: one.refused for one in found if one.refused}
    assert set(refused) == {"b0.txt", "b1.docx", "b2.txt", "none.txt"}
    assert [one.appended.outcome for one in found if one.appended] == [Outcome.NEW] * 4
    kept = {
        Path(str(row["source"])).name: row["reason"]
        for row in ledger.select("SELECT * FROM rejected")
    }
    assert kept == refused


def test_a_run_that_stopped_goes_on_where_it_was(folder: Path, ledger: Ledger) -> None:
    run = read_paths(sources_of([folder]), ledger)
    assert outcomes([next(run), next(run)]) == [Outcome.NEW] * 2
    run.close()  # type: ignore[attr-defined]
    rest = list(read_paths(sources_of([folder]), ledger))
    assert outcomes(rest) == [Outcome.KNOWN, Outcome.KNOWN, Outcome.NEW, Outcome.NEW]


def test_one_text_in_two_files_is_one_report(folder: Path, ledger: Ledger) -> None:
    (folder / "e.txt").write_text(TEXTS["d.txt"], encoding="utf-8")
    found = list(read_paths([folder / "d.txt", folder / "e.txt"], ledger))
    assert outcomes(found) == [Outcome.NEW, Outcome.KNOWN]


def test_standard_input_is_one_report(ledger: Ledger) -> None:
    (one,) = read_stream(TEXTS["a.txt"].encode(), ledger)
    assert one.source == "-"
    assert one.reading is not None
    assert one.reading.statements
    (bad,) = read_stream(b"\0" * 50, ledger)
    assert bad.refused
    assert bad.appended is None


def test_what_is_stored_verifies(folder: Path, ledger: Ledger) -> None:
    list(read_paths(sources_of([folder]), ledger))
    assert verify(ledger).holds


@pytest.mark.slow
def test_several_processes_give_the_same_rows(folder: Path, tmp_path: Path) -> None:
    (folder / "b0.txt").write_bytes(b"\x00\x01" * 50)
    ledgers = [tmp_path / f"{workers}.ledger" for workers in (1, 3)]
    for path, workers in zip(ledgers, (1, 3), strict=True):
        with Ledger.open(path) as opened:
            found = list(read_paths(sources_of([folder]), opened, Settings(workers=workers)))
        assert names(found) == ["a.txt", "b.md", "b0.txt", "c.html", "d.txt"]
    for table in ("report", "reading", "statement", "mention", "voice", "period", "rejected"):
        assert rows(ledgers[0], table) == rows(ledgers[1], table), table
    assert rows(ledgers[0], "statement")


def test_a_fault_of_ours_in_one_report_refuses_that_report_alone(
    folder: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(report: Report) -> Reading:
        if "Ghana expelled" in report.text:
            raise KeyError("no such word")
        return read_report(report)

    monkeypatch.setattr(local, "read_report", faulty)
    results = list(read_paths(sources_of([folder]), ledger))
    assert [Path(one.source).name for one in results if one.refused] == ["a.txt"]
    assert "KeyError" in results[0].refused
    assert verify(ledger).holds


def test_what_is_loaded_is_kept_out_of_the_search_for_rubbish(folder: Path, ledger: Ledger) -> None:
    gc.unfreeze()
    local._keep_loaded.cache_clear()
    list(read_paths(sources_of([folder]), ledger))
    assert gc.get_freeze_count() > 10_000


@pytest.mark.parametrize("looked_for", [True, False])
def test_rubbish_is_not_looked_for_within_a_report(
    folder: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch, *, looked_for: bool
) -> None:
    within = []

    def watched(report: Report) -> Reading:
        within.append(gc.isenabled())
        if "Ghana expelled" in report.text:
            raise KeyError("no such word")
        return read_report(report)

    monkeypatch.setattr(local, "read_report", watched)
    try:
        if not looked_for:
            gc.disable()
        list(read_paths(sources_of([folder]), ledger))
        assert gc.isenabled() == looked_for
    finally:
        gc.enable()
    assert within == [False] * len(TEXTS)
