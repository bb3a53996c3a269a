r"""Words of a PDF with their places. The one door to pypdfium2, run as a process of its own.

A PDF library is a large parser of hostile input: apart, it can be stopped when it hangs, and when
it falls, the reading of other files goes on. So this file imports nothing of détente;
`pdf_pages.py` starts it. It reads a PDF from standard input and writes JSON:

    {"trouble": "password" | "format" | "pages" | "", "count": 12, "facts": {"Title": "…"},
     "pages": [[run, ...], ...]}

A run is what stands on one line without a wide gap: [words, start, end, base, height, bold,
turned], in points along the line and down the page. "\x02" is a hyphen at the end of a line.
"""

import ctypes
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

_MEMORY = 1_500_000_000  # bytes; a long report takes a tenth of it
_PASSWORD = 4
_WIDE_GAP = 0.65  # of the height of a line: columns lie further apart, words hardly ever
_BACK = -0.35
# Digits at the end of a word that are smaller than it, or raised, are marks of footnotes.
_SMALL = 0.8
_RAISED = 0.15
_MARKED = re.compile(r"[^\W\d].*\D\d{1,3}|[^\W\d]\d{1,3}")
_BOLD = ("bold", "black", "heavy", "demi")
_WORD = re.compile(r"[^\s\x00\x02\ufffe]+[\x02\ufffe]?")


class _Word(NamedTuple):
    """A word, where it starts and ends on its line, the line's base, its height and direction."""

    words: str
    start: float
    end: float
    base: float
    height: float
    quarter: int
    place: int


def read(data: bytes, most: int) -> dict[str, Any]:
    """What the PDF holds; `most` is the number of pages that are still read."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return {"trouble": "password" if error.err_code == _PASSWORD else "format"}
    count = len(document)
    if count > most:
        return {"trouble": "pages", "count": count}
    pages = [_page(document, number) for number in range(count)]
    return {"trouble": "", "count": count, "pages": pages, "facts": document.get_metadata_dict()}


def _page(document: Any, number: int) -> list[list[Any]]:
    """The runs of a page; a page that cannot be opened is without any."""
    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return []
    width, height = page.get_size()
    if page.get_rotation() in (90, 270):
        width, height = height, width  # places are told as if the page were not turned
    words = list(_words(text, width, height))
    letters: Counter[int] = Counter()
    for word in words:
        letters[word.quarter] += len(word.words)
    upright = letters.most_common(1)[0][0] if letters else 0
    found = [_run(run, text, upright) for run in _runs(words)]
    text.close()
    page.close()
    return found


def _words(text: Any, width: float, height: float) -> Iterator[_Word]:
    letter = pdfium.FPDFText_GetUnicode
    count = pdfium.FPDFText_CountChars(text)
    whole = "".join(chr(letter(text, place)) for place in range(count))
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for found in _WORD.finditer(whole):
        place, last = found.start(), found.end() - 1
        quarter = round(pdfium.FPDFText_GetCharAngle(text, place) / (math.pi / 2)) % 4
        pdfium.FPDFText_GetCharOrigin(text, place, x, y)
        base = (height - y.value, width - x.value, y.value, x.value)[quarter]
        start, end, high = _along(text, place, quarter, box, width, height)
        words = found[0]
        if last > place:
            _, end, size = _along(text, last, quarter, box, width, height)
            if words[-1].isdigit() and _MARKED.fullmatch(words):
                mark = size < _SMALL * high or _is_raised(text, last, quarter, y.value, high)
                words = words.rstrip("0123456789") if mark else words
        yield _Word(words, start, end, base, high, quarter, place)


def _is_raised(text: Any, place: int, quarter: int, base: float, height: float) -> bool:
    """True for a letter that stands clear above the line, whatever its font says of its size."""
    sides = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text, place, *sides)
    return quarter == 0 and sides[2].value - base > _RAISED * height


def _along(
    text: Any, place: int, quarter: int, box: Any, width: float, height: float
) -> tuple[float, float, float]:
    """Start, end and height of a letter along its line, whichever way the line runs."""
    pdfium.FPDFText_GetLooseCharBox(text, place, box)
    if quarter == 0:
        return box.left, box.right, box.top - box.bottom
    if quarter == 1:
        return height - box.top, height - box.bottom, box.right - box.left
    if quarter == 2:
        return width - box.right, width - box.left, box.top - box.bottom
    return box.bottom, box.top, box.right - box.left


def _runs(words: list[_Word]) -> Iterator[list[_Word]]:
    """Words that follow each other on one line, at the distance of words."""
    run: list[_Word] = []
    for word in words:
        if run and not _follows(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _follows(before: _Word, word: _Word) -> bool:
    height = max(before.height, word.height)
    level = abs(before.base - word.base) < 0.3 * height
    gap = word.start - before.end
    near = _BACK * height <= gap <= _WIDE_GAP * height
    return (
        level and near and before.quarter == word.quarter and before.words[-1] not in "\x02\ufffe"
    )


def _run(run: list[_Word], text: Any, upright: int) -> list[Any]:
    words = " ".join(word.words for word in run)
    letters: Counter[float] = Counter()
    for word in run:
        letters[round(word.height, 1)] += len(word.words)
    high = max(letters, key=lambda height: (letters[height], height))
    places = [run[0].start, run[-1].end, run[0].base, high]
    bold = all(_is_bold(text, run[end].place) for end in (0, -1))
    return [words, *(round(place, 1) for place in places), bold, run[0].quarter != upright]


def _is_bold(text: Any, place: int) -> bool:
    """True where the font of a letter says so in its name."""
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, place, name, 128, flags)
    font = name.value.decode("latin-1").lower()
    return any(weight in font for weight in _BOLD)


def main() -> None:
    """Read a PDF from standard input, write what it holds to standard output."""
    if resource is not None:
        with suppress(OSError, ValueError):  # a system that knows no such limit reads without it
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    found = read(sys.stdin.buffer.read(), int(sys.argv[1]))
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
