"""Event data into a ledger: twice the same, rejects, kill -9, archives, what does not fit."""

import gzip
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from detente.ledger import acts, import_words
from detente.ledger.ledger import Ledger
from detente.ledger.verify import verify
from detente.model.errors import LedgerLocked
from detente.run.importing import Imported, import_files
from tests.ledger.event_files import HEADER, icews, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.ledger"


def run(path: Path, *files: Path, form: str = "icews", lines: int = 4) -> list[Imported]:
    with Ledger.open(path) as ledger:
        return list(import_files(ledger, form, files, chunk_lines=lines))


def rows(path: Path, query: str = "SELECT * FROM imported ORDER BY row") -> list[dict[str, object]]:
    with Ledger.open(path, read_only=True) as ledger:
        return [dict(row) for row in ledger.select(query)]


def holds(path: Path) -> bool:
    with Ledger.open(path, read_only=True) as ledger:
        return verify(ledger).broken == ()


def test_a_row_keeps_what_it_says_and_where_it_stood(path: Path, tmp_path: Path) -> None:
    file = written(tmp_path / "a.tab", [icews(901, score="2.8")])
    (done,) = run(path, file)
    (row,) = rows(path)
    assert (done.rows, done.rejects, done.added, done.was_known) == (1, 0, 1, False)
    assert row["citation"] == f"{done.sha256[:8]}:2"
    assert (row["first_day"], row["event_id"], row["cameo"]) == ("2011-05-02", 901, "042")
    assert (row["actor"], row["actor_code"]) == ("Military (Norway)", "NORMIL")
    assert (row["type"], row["mode"], row["intensity"]) == ("CONSULT", "visit", 2.8)
    assert (row["place"], row["region"], row["country"]) == ("Bergen", "Vestland", "NOR")
    assert (row["latitude"], row["place_precision"], row["best"]) == (60.39, "settlement", None)
    assert holds(path)


def test_the_same_file_twice_adds_nothing(path: Path, tmp_path: Path) -> None:
    lines = [icews(n) for n in range(10)]
    file = written(tmp_path / "a.tab", lines)
    packed = tmp_path / "b.tab.gz"
    packed.write_bytes(gzip.compress(file.read_bytes()))
    assert [one.added for one in run(path, file)] == [10]
    before = path.read_bytes()
    again = run(path, file, packed)
    assert [(one.added, one.rows, one.was_known) for one in again] == [(0, 10, True)] * 2
    assert path.read_bytes() == before


def test_twins_in_one_run_count_once(path: Path, tmp_path: Path) -> None:
    one, other = (written(tmp_path / name, [icews(1), icews(2)]) for name in ("a.tab", "b.tab"))
    assert [one.added for one in run(path, one, other, lines=100)] == [2, 0]
    assert len(rows(path)) == 2


def test_every_file_of_an_archive_is_one_of_its_own(path: Path, tmp_path: Path) -> None:
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("b.tab", f"{HEADER}\n{icews(1)}\n")
        out.writestr("a.tab", f"{HEADER}\n{icews(2)}\n{icews(3)}\n")
        out.writestr("__MACOSX/._a.tab", "no table")
    done = run(path, archive)
    assert [(one.source, one.rows) for one in done] == [
        (f"{archive}!a.tab", 2), (f"{archive}!b.tab", 1),
    ]  # fmt: skip
    assert holds(path)


def test_malformed_lines_are_kept_as_rejects_and_the_others_go_on(
    path: Path, tmp_path: Path
) -> None:
    lines = [
        icews(1),
        icews(2, day="2011-02-30"),
        icews(3, code="999"),
        "only\tthree\tcells",
        icews(4, where=("Bergen", "", "", "Norway", "160.39", "5.32")),
        icews(5, score="much"),
        icews(6),
    ]
    (done,) = run(path, written(tmp_path / "a.tab", lines), lines=2)
    assert (done.rows, done.rejects) == (2, 5)
    kept = rows(path, "SELECT line, reason FROM import_reject ORDER BY line")
    assert [row["line"] for row in kept] == [3, 4, 5, 6, 7]
    assert [row["reason"] for row in kept] == [
        "'2011-02-30' is no date",
        "'999' is no CAMEO code",
        "3 columns, not 20",
        "the latitude 160.39 is not on the globe",
        "the intensity is 'much', no number",
    ]
    assert [row["line"] for row in rows(path)] == [2, 8]
    assert holds(path)


def test_a_file_of_another_format_says_what_was_looked_for(path: Path, tmp_path: Path) -> None:
    file = written(tmp_path / "a.tab", ["1\t2\t3"], header="id\tdate\tvalue")
    good = written(tmp_path / "b.tab", [icews(1)])
    refused, done = run(path, file, good)
    assert "is no ICEWS .tab, 20 columns: column 1 is named 'id', not 'Event ID'" in refused.refused
    assert (done.source, done.rows) == (str(good), 1)
    assert rows(path, "SELECT source FROM import_file") == [{"source": str(good)}]
    assert rows(path, "SELECT source FROM rejected") == [{"source": str(file)}]
    assert holds(path)


def test_a_file_that_is_not_there_is_refused(path: Path, tmp_path: Path) -> None:
    (refused,) = run(path, tmp_path / "none.tab")
    assert refused.refused == f"{tmp_path / 'none.tab'} does not exist"


def test_it_tells_how_far_it_is(path: Path, tmp_path: Path) -> None:
    file, said = written(tmp_path / "a.tab", [icews(n) for n in range(7)]), []
    with Ledger.open(path) as ledger:
        list(import_files(ledger, "icews", [file], chunk_lines=3, tell=lambda *at: said.append(at)))
    assert said == [(str(file), 4), (str(file), 7)]


def test_a_damaged_archive_leaves_what_was_stored(path: Path, tmp_path: Path) -> None:
    whole = written(tmp_path / "a.tab", [icews(n) for n in range(2000)])
    cut = tmp_path / "b.tab.gz"
    cut.write_bytes(gzip.compress(whole.read_bytes())[:-2000])
    (refused,) = run(path, cut)
    assert "is damaged" in refused.refused
    assert rows(path) == []
    assert run(path, whole)[0].rows == 2000
    assert holds(path)


IMPORT = """
import sys
from pathlib import Path
from detente.ledger.ledger import Ledger
from detente.run.importing import import_files
with Ledger.open(sys.argv[1]) as ledger:
    print("open", flush=True)
    list(import_files(ledger, "icews", [Path(sys.argv[2])], chunk_lines=500))
"""


def chunks(path: Path) -> int:
    with Ledger.open(path, read_only=True) as ledger:
        return int(next(ledger.select("SELECT count(*) FROM import_chunk"))[0])


@pytest.mark.parametrize("stored_before", [0, 2, 20])
def test_a_killed_import_leaves_a_whole_ledger_and_goes_on(
    path: Path, tmp_path: Path, stored_before: int
) -> None:
    lines = [icews(n, code="999" if n % 100 == 7 else "042") for n in range(40_000)]
    file = written(tmp_path / "a.tab", lines)
    env = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", IMPORT, str(path), str(file)]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as importer:
        assert importer.stdout
        importer.stdout.readline()
        while chunks(path) < stored_before:
            time.sleep(0.002)
        importer.send_signal(signal.SIGKILL)
    assert holds(path)
    with Ledger.open(path, read_only=True) as ledger:
        stored = next(ledger.select("SELECT count(*) FROM import_row"))[0]
        assert stored < 39_600
        assert len(acts.between(ledger, "NOR", "ISL")) == 0
        assert len(acts.pairs(ledger).acts) == 0
        assert acts.volume(ledger)[1].sum() == 0
    (done,) = run(path, file, lines=20_000)
    assert (done.rows, done.rejects, done.added) == (39_600, 400, 39_600 - stored)
    assert [row["line"] for row in rows(path)] == [n + 2 for n in range(40_000) if n % 100 != 7]
    assert holds(path)
    with Ledger.open(path, read_only=True) as ledger:
        assert len(acts.between(ledger, "NOR", "ISL")) == 39_600
        assert acts.pairs(ledger).acts.tolist() == [39_600]


HOLD = """
import re, sys
from pathlib import Path
from detente.ledger.ledger import Ledger
from detente.run.importing import import_files
with Ledger.open(sys.argv[1]) as ledger:
    list(import_files(ledger, "icews", [Path(sys.argv[2])], chunk_lines=4000))
# Not ru_maxrss: a new program takes over that of the process that started it.
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1000)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc here to ask")
def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    env = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}

    def megabytes(number: int) -> int:
        file = written(tmp_path / f"{number}.tab", [icews(n) for n in range(number)])
        command = [sys.executable, "-c", HOLD, str(tmp_path / f"{number}.ledger"), str(file)]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
        return int(done.stdout)

    assert megabytes(80_000) < megabytes(8_000) + 12


def test_two_imports_at_once_do_not_mix(path: Path, tmp_path: Path) -> None:
    one, other = (written(tmp_path / f"{n}.tab", [icews(n + k) for k in range(6)]) for n in (0, 50))
    third = written(tmp_path / "third.tab", [icews(900 + n) for n in range(4)])
    with Ledger.open(path) as ledger:
        slow = import_files(ledger, "icews", [one, third], chunk_lines=3)
        assert next(slow).rows == 6
        assert run(path, other)[0].rows == 6
        with pytest.raises(LedgerLocked, match="run it again"):
            list(slow)
    assert holds(path)
    assert [done.added for done in run(path, one, other, third)] == [
        0,
        0,
        1,
    ]  # of the third three were stored
    assert holds(path)


def test_what_is_forgotten_gets_a_second_number_and_counts_the_same(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_words, "MOST", dict.fromkeys(import_words.MOST, 2))
    sources = [(f"Person {n % 5}", "Elite", "Norway") for n in range(30)]
    lines = [icews(n, source=source) for n, source in enumerate(sources)]
    assert run(path, written(tmp_path / "a.tab", lines))[0].rows == 30
    assert len(rows(path, "SELECT * FROM import_party")) > 6
    with Ledger.open(path, read_only=True) as ledger:
        assert len(acts.between(ledger, "NOR", "ISL")) == 30
        found = acts.pairs(ledger)
        assert (found.acts.tolist(), len(found.parties)) == ([6] * 5, 6)
    assert holds(path)


def test_verify_sees_a_row_that_was_changed(path: Path, tmp_path: Path) -> None:
    run(path, written(tmp_path / "a.tab", [icews(n) for n in range(9)]))
    with Ledger.open(path) as ledger:
        list(ledger.select("DROP TRIGGER import_row_keeps_update"))
        list(ledger.select("UPDATE import_row SET first_day = first_day + 1 WHERE seq = 5"))
    with Ledger.open(path, read_only=True) as ledger:
        where = [one.where for one in verify(ledger).broken]
    assert where == ["schema", "log 2", "import_chunk 2"]


def test_what_is_stored_cannot_be_changed(path: Path, tmp_path: Path) -> None:
    run(path, written(tmp_path / "a.tab", [icews(1)]))
    with Ledger.open(path) as ledger:
        for table in ("import_row", "import_party", "import_columns", "import_done"):
            with pytest.raises(Exception, match="append-only"):
                list(ledger.select(f"DELETE FROM {table}"))  # noqa: S608
