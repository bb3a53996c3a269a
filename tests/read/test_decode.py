import pytest

from detente.model.errors import ReadError
from detente.read.decode import decode, tidy

WORDS = "The envoy’s café closed – again."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), "a.txt") == WORDS


def test_a_charset_declared_in_html() -> None:
    page = '<html><head><meta charset="koi8-r"></head><p>Москва</p></html>'
    assert decode(page.encode("koi8-r"), "a.html", html=True) == page


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "white space"),
        (b"\xef\xbb\xbf \n", "white space"),
        (b"abc\0def", "binary"),
        (b"\x01\x02\x03\x04abc", "binary"),
        (b"%PDF-1.7 x", "is a PDF under another name"),
        (b"PK\x03\x04 word/document.xml", "docx"),
        (b"PK\x03\x04 a.txt", "ZIP"),
        (b"{\\rtf1 abc}", "RTF"),
        (b"abc \x81 def", "byte 0x81 at position 4"),
        ("Москва и Киев договорились".encode("cp1251"), "Convert it"),
        (b"\xff\xfea", "utf-16"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith("a.txt ")


def test_tidy_leaves_no_half_characters() -> None:
    assert tidy("a\ud800b\x0cc") == "a\ufffdb\nc"
