"""import on the command line: what it says, what is refused, and a line shown again."""

import gzip
from pathlib import Path

from tests.cli.conftest import Run, rows
from tests.ledger.event_files import HEADER, icews, written


def hash_of(run: Run) -> str:
    return run("import", "icews", "a.tab").stdout.split()[0]


def test_it_says_what_it_read_and_what_not(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "a.tab", [icews(1), icews(2, day="soon")])
    done = run("import", "icews", "a.tab")
    assert done.returncode == 0
    assert done.stdout.split("  ")[1:] == ["1 row, 1 reject", "a.tab\n"]
    assert "1 row, 1 reject in " in done.stderr
    again = run("import", "ICEWS", "a.tab")
    assert "known, nothing added" in again.stdout
    assert "0 rows, 0 rejects in " in again.stderr


def test_rejects_lists_the_lines(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "a.tab", [icews(1), icews(2, day="soon"), icews(3, code="7777")])
    run("import", "icews", "a.tab")
    lines = run("rejects").stdout.splitlines()
    assert lines == ["x a.tab:3  'soon' is no date", "x a.tab:4  '7777' is no CAMEO code"]
    found = rows(run("rejects", "--json", "--limit", "1").stdout)
    assert [(row["line"], row["reason"]) for row in found] == [(3, "'soon' is no date")]


def test_a_line_is_shown_as_it_stood_in_the_file(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "a.tab", [icews(1), icews(2, day="soon"), icews(41, score="-7.5")])
    own = hash_of(run)
    shown = run("show", f"[{own}:4]").stdout
    assert "NORMIL → ISLCVL  CONSULT/visit -7.5" in shown
    assert "Event ID: 41\n" in shown
    assert "Publisher: Fjord Post\n" in shown
    refused = run("show", f"{own}:3").stdout
    assert "refused    'soon' is no date" in refused
    assert "Event Date: soon" in refused


def test_a_line_of_a_file_that_is_gone_changed_or_moved(run: Run, tmp_path: Path) -> None:
    own_folder = tmp_path / "data"
    own_folder.mkdir()
    file = written(own_folder / "a.tab", [icews(1)])
    own = run("import", "icews", "data/a.tab").stdout.split()[0]
    file.rename(tmp_path / "a.tab")
    assert "Event ID: 1\n" in run("show", f"{own}:2").stdout
    (tmp_path / "a.tab").write_text(f"{HEADER}\n{icews(9)}\n")
    changed = run("show", f"{own}:2").stdout
    assert "cannot be shown: " in changed
    assert "has changed since it was imported" in changed
    assert "CONSULT/visit" in changed
    (tmp_path / "a.tab").unlink()
    gone = run("show", f"{own}:2").stdout
    assert "data/a.tab does not exist; it was imported with sha256" in gone


def test_a_line_of_a_packed_file(run: Run, tmp_path: Path) -> None:
    packed = gzip.compress(f"{HEADER}\n{icews(1)}\n{icews(55)}\n".encode())
    (tmp_path / "a.tab.gz").write_bytes(packed)
    own = run("import", "icews", "a.tab.gz").stdout.split()[0]
    assert "Event ID: 55\n" in run("show", f"{own}:3").stdout


def test_what_cannot_be_shown(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "a.tab", [icews(1)])
    own = hash_of(run)
    missing = run("show", f"{own}:7")
    assert (missing.returncode, "has no event in line 7" in missing.stderr) == (4, True)
    unknown = run("show", "0123abcd0123:7")
    assert (unknown.returncode, "no imported file has a hash" in unknown.stderr) == (4, True)


def test_a_wrong_format_says_what_would_be_right(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "a.tab", [icews(1)])
    unknown = run("import", "gdelt", "a.tab")
    assert unknown.returncode == 2
    assert "known are icews, polecat, gdelt1, gdelt2" in unknown.stderr
    other = run("import", "gdelt2", "a.tab")
    assert other.returncode == 1
    assert "a.tab is no GDELT 2 event file, 61 columns: its first line has 20" in other.stderr
    run("import", "icews", "a.tab")
    twice = run("import", "polecat", "a.tab")
    assert "is in the ledger already, imported as icews" in twice.stderr


def test_the_log_counts_what_came(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "a.tab", [icews(1), icews(2, day="soon")])
    run("import", "icews", "a.tab")
    (line,) = run("log").stdout.splitlines()
    assert line.split()[2:4] == ["import", "icews"]
    assert line.endswith("1 file · 1 row · 1 reject")


def test_help_lists_the_formats(run: Run) -> None:
    said = run("import", "--help").stdout
    for name in ("icews", "polecat", "gdelt1", "gdelt2", "petrarch", "phoenix", "acled", "ucdp"):
        assert name in said
