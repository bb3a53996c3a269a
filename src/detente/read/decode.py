"""Decode: bytes to text, or an error that says what the bytes are instead."""

import codecs
import re
import unicodedata

from detente.model.errors import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KNOWN = (
    (b"%PDF", "is a PDF under another name. Give it the ending .pdf"),
    (b"\xd0\xcf\x11\xe0", "is an old Office document (.doc, .xls). Save it as text or HTML"),
    (b"{\\rtf", "is an RTF document. Save it as text or HTML"),
    (b"\x1f\x8b", "is a gzip archive. Unpack it first"),
    (b"7z\xbc\xaf", "is a 7z archive. Unpack it first"),
    (b"\x89PNG", "is a picture (PNG), and détente reads text"),
    (b"\xff\xd8\xff", "is a picture (JPEG), and détente reads text"),
    (b"GIF8", "is a picture (GIF), and détente reads text"),
    (b"SQLite format 3", "is a SQLite file, perhaps a ledger. Open it with --ledger"),
)
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})", re.I
)
_CONTROLS = "".join(map(chr, [*range(9), 11, 12, *range(14, 32), 127, *range(128, 160)]))
_DROPPED = dict.fromkeys(map(ord, _CONTROLS + "\ufeff\u200b\u200c\u2060\u00ad\u200e\u200f"))
_SPACES = {ord("\u00a0"): " ", ord("\u202f"): " ", ord("\u2028"): "\n", ord("\u2029"): "\n\n"}
_TIDY = {**_DROPPED, **_SPACES, 0x0B: "\n", 0x0C: "\n", 0x85: "\n"}


def decode(data: bytes, source: str, *, html: bool = False) -> str:
    """The text of `data`; raises ReadError with what is wrong and what to do."""
    if not data:
        raise ReadError(f"{source} is empty (0 bytes)")
    _refuse_known(data, source)
    text = _decoded(data, source, html=html)
    _refuse_controls(text, source)
    if not text.strip().strip("\ufeff"):
        raise ReadError(f"{source} holds nothing but white space")
    return text


def tidy(text: str) -> str:
    """One kind of newline and space; no control or invisible characters, no half characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(_TIDY)
    return re.sub("[\ud800-\udfff]", "\ufffd", unicodedata.normalize("NFC", lines))


def _refuse_known(data: bytes, source: str) -> None:
    for start, what in _KNOWN:
        if data.startswith(start):
            raise ReadError(f"{source} {what}")
    if data.startswith(b"PK\x03\x04"):
        raise ReadError(f"{source} is {_archive(data)}")


def _archive(data: bytes) -> str:
    inner = ((b"word/", "a Word document (docx)"), (b"xl/", "an Excel workbook (xlsx)"))
    named = ((b"opendocument.text", "an OpenDocument text"), (b"epub", "an EPUB book"))
    office = next((what for mark, what in inner + named if mark in data[:8000]), "")
    if office:
        return f"{office}. Save it as text, HTML or PDF"
    return "a ZIP archive under another name. Give it the ending .zip"


def _decoded(data: bytes, source: str, *, html: bool) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data[len(bom) :] if encoding == "utf-8" else data, encoding, source)
    if b"\0" in data:
        raise ReadError(f"{source} is binary (NUL bytes) or UTF-16 without its mark; not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, source, error, html=html)


def _not_utf8(data: bytes, source: str, error: UnicodeDecodeError, *, html: bool) -> str:
    if html and (declared := _CHARSET.search(data[:4096])):
        name = declared[1].decode("ascii")
        if _is_charset(name) and codecs.lookup(name).name != "utf-8":
            return _strictly(data, "cp1252" if _is_latin1(name) else name, source)
    bad = f"byte 0x{data[error.start]:02x} at position {error.start}"
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise ReadError(f"{source} is not UTF-8 ({bad}). {_ADVICE}") from None
    letters = sum(map(str.isalpha, text[:100_000]))
    foreign = sum(c.isalpha() and not c.isascii() for c in text[:100_000])
    if foreign * 4 > letters:
        raise ReadError(f"{source} is neither UTF-8 ({bad}) nor Windows-1252. {_ADVICE}")
    return text


_ADVICE = "Convert it: iconv -f ENCODING -t UTF-8 FILE"


def _is_charset(name: str) -> bool:
    try:
        b"".decode(name)
    except LookupError:
        return False
    return True


def _is_latin1(name: str) -> bool:
    return codecs.lookup(name).name in ("iso8859-1", "ascii")


def _strictly(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        bad = f"byte 0x{data[error.start]:02x} at position {error.start}"
        raise ReadError(f"{source} says it is {encoding} but is not ({bad}). {_ADVICE}") from None


def _refuse_controls(text: str, source: str) -> None:
    sample = text[:100_000]
    controls = sum(
        sample.count(character) for character in _CONTROLS if character not in "\x0c\x0b"
    )
    if "\0" in text or controls * 20 > len(sample):
        raise ReadError(f"{source} is binary: {controls} control characters, hardly any words")
