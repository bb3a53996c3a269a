import zipfile
from pathlib import Path

import pytest

from detente.model.text import Refused, Report
from detente.read.archive import is_archive
from detente.read.files import read_bytes, read_source
from detente.read.limits import Limits
from detente.read.origin import Given
from tests import made

GOOD = "Peru recalled its envoy."


def read(data: bytes, limits: Limits | None = None) -> list[Report | Refused]:
    return list(read_bytes(data, "news.zip", Given(), limits or Limits()))


def reason(data: bytes, limits: Limits | None = None) -> str:
    (one,) = read(data, limits)
    assert isinstance(one, Refused)
    return one.reason


def test_files_are_read_in_the_order_of_their_names_hidden_ones_skipped() -> None:
    files = {"b.txt": GOOD, "a/2.txt": GOOD + " 2", "a/1.md": "# " + GOOD, ".x.txt": GOOD,
             "__MACOSX/b.txt": GOOD, "a/.git/c.txt": GOOD, "empty/": ""}  # fmt: skip
    found = read(made.archive(files))
    assert [one.source for one in found] == [
        "news.zip!a/1.md", "news.zip!a/2.txt", "news.zip!b.txt",
    ]  # fmt: skip
    assert all(isinstance(one, Report) for one in found)


def test_every_format_and_archives_in_archives() -> None:
    inner = made.archive({"story.pdf": made.pdf(), "b.jsonl": made.line(text=GOOD) + "oops\n"})
    found = read(made.archive({"in.zip": inner, "m.eml": made.mail().as_bytes(), "p.png": "x"}))
    assert [(one.source, type(one).__name__) for one in found] == [
        ("news.zip!in.zip!b.jsonl:1", "Report"),
        ("news.zip!in.zip!b.jsonl:2", "Refused"),
        ("news.zip!in.zip!story.pdf", "Report"),
        ("news.zip!m.eml", "Report"),
        ("news.zip!p.png", "Refused"),
    ]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("../../etc/passwd.txt", "etc/passwd.txt"),
        ("/root/a.txt", "root/a.txt"),
        ("..\\..\\a.txt", "a.txt"),
        ("a\x1b[31mb.txt", "a\ufffd[31mb.txt"),
        ("C:\\a.txt", "C:/a.txt"),
    ],
)
def test_a_name_that_leads_elsewhere_is_a_label(
    name: str, label: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (one,) = read(made.archive({name: GOOD}))
    assert isinstance(one, Report)
    assert one.source == f"news.zip!{label}"
    assert list(tmp_path.iterdir()) == []


def test_an_archive_that_was_cut_off_or_is_empty() -> None:
    whole = made.archive({"a.txt": GOOD * 100})
    assert "cut off" in reason(whole[:-30])
    assert "empty archive" in reason(made.archive({}))


def test_a_damaged_entry_is_refused_and_the_others_are_read() -> None:
    data = bytearray(made.archive({"a.txt": GOOD, "b.txt": GOOD}, zipfile.ZIP_STORED))
    data[data.index(b"envoy")] ^= 0xFF
    damaged, good = read(bytes(data))
    assert isinstance(damaged, Refused)
    assert "damaged" in damaged.reason
    assert isinstance(good, Report)


def test_an_encrypted_entry_is_refused() -> None:
    data = bytearray(made.archive({"a.txt": GOOD}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        data[data.index(mark) + (6 if mark[2] == 3 else 8)] |= 1
    assert "password" in reason(bytes(data))


def test_bombs_are_refused_before_they_are_unpacked() -> None:
    assert "times its size" in reason(made.archive({"a.txt": b"a" * 9_000_000}))
    assert "--max-size" in reason(made.archive({"a.txt": b"ab" * 9_000_000}))
    nested = made.archive({"a.txt": GOOD})
    for _ in range(8):
        nested = made.archive({"in.zip": nested})
    assert "files deep" in reason(nested)


def test_entries_and_bytes_are_counted_over_all_that_lies_in_a_file() -> None:
    inner = made.archive({f"{number}.txt": f"{GOOD} {number}" for number in range(4)})
    outer = made.archive({"1.zip": inner, "2.zip": inner})
    found = read(outer, Limits(max_entries=7))
    assert [isinstance(one, Report) for one in found] == [True] * 4 + [False]
    assert "more than 7 files" in found[-1].reason  # type: ignore[union-attr]
    many = made.archive({f"{number}.txt": GOOD * 10 for number in range(9)})
    stopped = read(many, Limits(max_unpacked=1000))
    assert [isinstance(one, Report) for one in stopped] == [True] * 4 + [False]
    assert "unpacks to more than" in stopped[-1].reason  # type: ignore[union-attr]


def test_a_title_is_not_that_of_many(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(made.archive({"a.txt": GOOD}))
    (one,) = read_source(path, Given(title="Envoy leaves"), Limits())
    assert isinstance(one, Refused)
    assert "--title and --url are those of one" in one.reason


def test_office_documents_are_no_archives() -> None:
    assert is_archive(made.archive({"a.txt": GOOD}))
    assert is_archive(made.archive({}))
    assert not is_archive(made.archive({"word/document.xml": GOOD}))
    (one,) = read_bytes(made.archive({"word/document.xml": GOOD}), "-", Given(), Limits())
    assert isinstance(one, Refused)
    assert "Word document" in one.reason
