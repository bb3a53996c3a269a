import pytest

from detente.model.errors import ReadError
from detente.model.text import Refused, Report
from detente.read import pdf
from detente.read.files import read_bytes, read_text
from detente.read.formats import FORMATS
from detente.read.limits import Limits
from detente.read.origin import Given
from tests import made

FILES = {
    ".txt": made.text().encode(),
    ".md": f"# {made.text()}".encode(),
    ".html": made.html().encode(),
    ".pdf": made.pdf(),
    ".eml": made.mail().as_bytes(),
    ".jsonl": made.line(text=made.text()).encode(),
    ".xml": made.feed(made.entry(made.TITLE, made.fragment())),
    ".zip": made.archive({"a.txt": made.text()}),
}


def read(data: bytes, name: str) -> list[Report | Refused]:
    return list(read_bytes(data, name, Given(), Limits()))


def test_every_format_is_tried_here() -> None:
    assert all(set(kind.endings) & set(FILES) for kind in FORMATS)


@pytest.mark.parametrize("ending", [end for kind in FORMATS for end in kind.endings])
def test_each_ending_is_read_by_its_format(ending: str) -> None:
    (kind,) = (kind for kind in FORMATS if ending in kind.endings)
    data = next(FILES[end] for end in FILES if end in kind.endings)
    for name in (f"a{ending}", f"b.c{ending.upper()}"):
        (one,) = read(data, name)
        assert isinstance(one, Report)
        assert made.TITLE in one.text
        assert made.PARAGRAPHS[1] in one.text


@pytest.mark.parametrize("ending", [ending for ending in FILES if ending != ".md"])
def test_standard_input_is_told_by_its_beginning(ending: str) -> None:
    (one,) = read(FILES[ending], "-")
    assert isinstance(one, Report)
    assert made.PARAGRAPHS[1] in one.text
    assert not set("<>{}") & set(one.text)


@pytest.mark.parametrize(
    "words",
    [
        "From: our man in Lima\nDate: 4 May\n\nPeru recalled its envoy.",
        "{ the port is closed }\nPeru recalled its envoy.",
        "PK is the sign of the party. Peru recalled its envoy.",
        "PDF files were leaked. Peru recalled its envoy.",
        "<The port is closed> Peru recalled its envoy.",
    ],
)
def test_a_text_that_only_looks_like_another_format_is_a_text(words: str) -> None:
    (one,) = read(words.encode(), "-")
    assert isinstance(one, Report)
    assert one.text == words


@pytest.mark.parametrize("ending", [".pdf", ".zip"])
def test_a_file_under_another_name_is_refused_with_its_own(ending: str) -> None:
    (one,) = read(FILES[ending], "a.txt")
    assert isinstance(one, Refused)
    assert f"Give it the ending {ending}" in one.reason


def test_a_large_input_is_refused_before_anything_else() -> None:
    (one,) = read_bytes(made.line(text="a" * 2000).encode(), "-", Given(), Limits(max_bytes=1000))
    assert isinstance(one, Refused)
    assert "--max-size" in one.reason


def test_one_text_where_one_is_asked_for() -> None:
    line = made.line(text="Peru left.").encode()
    assert read_text(line, "-", Given(), Limits()).text == "Peru left."
    with pytest.raises(ReadError, match="holds 2 reports"):
        read_text(line * 2, "-", Given(), Limits())
    with pytest.raises(ReadError, match="no text"):
        read_text(b'{"text": ""}\n', "-", Given(), Limits())


def test_a_fault_of_ours_in_one_part_refuses_that_part_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def faulty(*_: object) -> None:
        raise KeyError("no such word")

    monkeypatch.setattr(pdf, "lines_of", faulty)
    data = made.archive({"1.txt": "Peru left.", "2.pdf": made.pdf(), "3.txt": "Chile left."})
    found = read(data, "a.zip")
    assert [isinstance(one, Report) for one in found] == [True, False, True]
    assert "a.zip!2.pdf: a fault of détente (KeyError" in found[1].reason  # type: ignore[union-attr]
