import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.model.text import Refused, Report
from detente.read.files import find_sources, read_source, read_text
from detente.read.limits import Limits
from detente.read.origin import Given

NOBODY = 65534
PAGE = (
    b"<!doctype html><html><head><title>Port</title></head><body><p>The port is closed.</p></body>"
)


def found(path: Path, limits: Limits | None = None) -> list[Report | Refused]:
    return list(read_source(path, Given(), limits or Limits()))


def read(path: Path, limits: Limits | None = None) -> str:
    (report,) = found(path, limits)
    assert isinstance(report, Report)
    return report.text


def refused(path: Path, limits: Limits | None = None) -> str:
    (one,) = found(path, limits)
    assert isinstance(one, Refused)
    assert one.source == str(path)
    assert str(path) in one.reason
    return one.reason


def test_folders_are_walked_in_order_and_hidden_files_skipped(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.md", ".hidden", ".git/d.txt", "e.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    names = [str(path.relative_to(tmp_path)) for path in find_sources([tmp_path])]
    assert names == ["a.html", "b.txt", "e.pdf", "sub/c.md"]


def test_named_files_are_found_as_named(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    assert list(find_sources([missing])) == [missing]


@pytest.mark.parametrize("name", ["a.txt", "a.TEXT", "a.md", "a.markdown", "a"])
def test_text_by_ending(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("The port is closed.")
    assert read(path) == "The port is closed."


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.xhtml", "a", "a.txt"])
def test_html_by_ending_or_beginning(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(PAGE)
    assert "<" not in read(path)


def test_standard_input_is_sniffed() -> None:
    assert "<" not in read_text(PAGE, "stdin", Given(), Limits()).text
    assert read_text(b"The port is closed.", "stdin", Given(), Limits()).source == "stdin"


def test_other_endings_are_refused_with_those_known(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_text("x")
    assert ".md" in refused(path)


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"word " * 10_000_000)
    assert "--max-size" in refused(path)
    path.write_text("The port is closed.")
    assert "--max-size" in refused(path, Limits(max_bytes=10))


def test_what_is_no_file(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path)
    assert "does not exist" in refused(tmp_path / "missing.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere.txt")
    assert "link to nothing" in refused(tmp_path / "link.txt")
    os.mkfifo(tmp_path / "pipe")
    assert "a pipe" in refused(tmp_path / "pipe")
    assert "a device" in refused(Path("/dev/zero"))


def test_a_loop_of_links(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert "cannot be read" in refused(tmp_path / "a.txt")


def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert list(find_sources([tmp_path])) == [tmp_path / "a.txt"]


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The port is closed.")
    path.chmod(0)
    if os.geteuid() != 0:
        assert "may not be read" in refused(path)
        return
    os.seteuid(NOBODY)
    try:
        assert "may not be read" in refused(path)
    finally:
        os.seteuid(0)


def test_a_folder_that_may_not_be_listed_is_found_so_that_it_can_be_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (tmp_path / "open.txt").write_text("Peru recalled its envoy.")
    listed = Path.iterdir

    def iterdir(folder: Path) -> Iterator[Path]:
        if folder == closed:
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    assert list(find_sources([tmp_path])) == [closed, tmp_path / "open.txt"]
    assert "folder" in refused(closed)
